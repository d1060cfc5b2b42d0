import { headingsOf } from '../../core/annotate/headingsOf.ts';
import type { TextModel } from '../../core/annotate/textModel.ts';
import { ask } from './ask.ts';
import type { PageSession } from './PageSession.ts';

/** Longer texts are refused (core/model/messages.ts; the page script takes only types from there). */
const MAX_TEXT = 4_000_000;
const MOST_HEADINGS = 10_000;
const TITLE_MAX = 300;

/** Tells the text of a page that has tags, once for each document that it becomes, when there is nothing else to do. */
export function makeTextTeller(): (session: PageSession) => void {
  let told: string | null = null;
  return (session) => {
    const { opened, model } = session;
    const id = opened?.tags.length && session.isReady ? opened.documentId : null;
    if (!id || id === told || !model.text || model.text.length > MAX_TEXT) return;
    told = id;
    requestIdleCallback(() => void ask({ type: 'document:text', ...textOf(session.model) }), { timeout: 5000 });
  };
}

function textOf(model: TextModel) {
  const headings = headingsOf(model).slice(0, MOST_HEADINGS);
  return {
    text: model.text,
    headings: headings.map(({ start, title }) => ({ start, title: title.slice(0, TITLE_MAX) })),
  };
}
