import { ask } from './ask.ts';
import type { PageSession } from './PageSession.ts';

/** Longer texts are refused (core/model/messages.ts; the page script takes only types from there). */
const MAX_TEXT = 4_000_000;

/** Tells the text of a page that has tags, once for each document that it becomes, when there is nothing else to do. */
export function makeTextTeller(): (session: PageSession) => void {
  let told: string | null = null;
  return (session) => {
    const { opened, model } = session;
    const id = opened?.tags.length && session.isReady ? opened.documentId : null;
    if (!id || id === told || !model.text || model.text.length > MAX_TEXT) return;
    told = id;
    requestIdleCallback(() => void ask({ type: 'document:text', text: session.model.text }), { timeout: 5000 });
  };
}
