import { headingsOf } from '../../core/annotate/headingsOf.ts';
import type { TextOutline } from '../../core/model/textOutline.ts';
import type { DocumentView } from './DocumentView.ts';

/** Where the pages and headings of the text that is shown begin. */
export function outlineOf({ surface, state }: Pick<DocumentView, 'surface' | 'state'>, text: string): TextOutline {
  const { model, pages: count } = state();
  const { pages } = surface;
  const headings = (model ? headingsOf(model) : []).map(({ start, title }) => ({ start, title: title.slice(0, 300) }));
  const starts = Array.from({ length: pages ? count : 0 }, (_, index) =>
    firstWhere(text.length, (offset) => (pages?.pageOf(offset) ?? 1) > index),
  );
  return { pages: starts, headings };
}

/** The first offset for which something is so, which then is so for all behind it; `end` when it is for none. */
function firstWhere(end: number, isSo: (offset: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
