import type { ConvertAnswer, ConvertOrder } from './convertAside.ts';
import { convertFile } from './convertFile.ts';
import { problemOf } from './fileProblem.ts';

/** Milliseconds between two words about progress. */
const EVERY = 100;

const say = (answer: ConvertAnswer) => self.postMessage(answer);

self.addEventListener('message', async ({ data }: MessageEvent<ConvertOrder>) => {
  let next = performance.now() + EVERY;
  const progress = (part: number) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY;
    say({ part });
  };
  try {
    say({ converted: await convertFile(data.bytes, data.kind, data.words, progress) });
  } catch (error) {
    say({ problem: problemOf(error) });
  }
});
