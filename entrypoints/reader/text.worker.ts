import { textIdentity } from '../../core/documents/identity.ts';
import { newPassages } from '../../core/review/newPassages.ts';
import { textSketch } from '../../core/review/textSketch.ts';
import type { TextOrder, TextWork } from './textWork.ts';

/** What a long text is asked that would hold the page's thread for too long. */
const work: TextWork = {
  identify: async (text) => ({ textHash: await textIdentity(text), sketch: textSketch(text) }),
  newPassages: async (...asked) => newPassages(...asked),
};

self.addEventListener('message', async ({ data: { name, asked } }: MessageEvent<TextOrder>) => {
  const answer = work[name] as (...asked: unknown[]) => Promise<unknown>;
  self.postMessage(await answer(...asked));
});
