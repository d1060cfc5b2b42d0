import type { Span, TextModel } from './textModel.ts';

/**
 * The number of the first of some spans, in document order, that ends under the upper edge of the screen; 0 when none
 * does. What stands beside the text, or in a part that scrolls by itself, may be missed: it is a place to begin with.
 */
export function firstOnScreen(model: TextModel, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let bottom = bottomOf(model, spans[at] as Span);
    // What is not drawn has no place.
    while (bottom === null && ++at < high) bottom = bottomOf(model, spans[at] as Span);
    if (bottom === null || bottom > 0) high = middle;
    else low = at + 1;
  }
  return low < spans.length ? low : 0;
}

/** A place of the text that is on the screen, or near it (UTF-16). */
export function offsetOnScreen(model: TextModel): number {
  const spans = model.blocks.map(({ start }) => ({ start, end: start + 1 }));
  return spans[firstOnScreen(model, spans)]?.start ?? 0;
}

/** How far under the upper edge of the screen the element ends that a span ends in; null when it is not drawn. */
function bottomOf(model: TextModel, span: Span): number | null {
  const box = model.rangesOf(span).at(-1)?.endContainer.parentElement?.getBoundingClientRect();
  return box && box.height > 0 ? box.bottom : null;
}
