import { frameOrigin } from './frameOrigin.ts';
import type { Span, TextModel } from './textModel.ts';

type CaretDocument = Document & {
  caretRangeFromPoint?(x: number, y: number): Range | null;
};

/** The spans that cover an offset of the model. */
export const spansAt = <T extends Span>(spans: readonly T[], offset: number): T[] =>
  spans.filter(({ start, end }) => start <= offset && offset < end);

/** The spans under a point of the page's viewport (CSS pixels); none where no text is painted. */
export function hit<T extends Span>(model: TextModel, spans: readonly T[], x: number, y: number): T[] {
  const offset = offsetAtPoint(model, x, y);
  return offset === null ? [] : spansAt(spans, offset);
}

/** The offset of the character under a point of the page's viewport, also in open shadow roots and frames. */
export function offsetAtPoint(model: TextModel, x: number, y: number): number | null {
  const [page] = model.roots;
  return page ? at(model, page, x, y) : null;
}

function at(model: TextModel, root: Document | ShadowRoot, x: number, y: number): number | null {
  const element = root.elementFromPoint(x, y);
  if (!element) return null;
  const inner = (element as HTMLIFrameElement).contentDocument;
  if (inner && model.roots.includes(inner)) {
    const origin = frameOrigin(element);
    return at(model, inner, x - origin.x, y - origin.y);
  }
  const shadow = element.shadowRoot;
  if (shadow && shadow !== root && shadow.elementFromPoint(x, y) !== element) {
    const found = at(model, shadow, x, y);
    if (found !== null) return found;
  }
  const caret = caretAt(model, element.ownerDocument, x, y);
  if (!caret) return null;
  const offset = model.offsetOf(caret.node, caret.offset);
  if (offset === null) return null;
  // The caret stands beside the nearest character, which may be before or behind it, or far from the point.
  return [offset, offset - 1].find((each) => each >= 0 && isUnder(model, each, x, y)) ?? null;
}

function caretAt(
  model: TextModel,
  document: CaretDocument,
  x: number,
  y: number,
): { node: Node; offset: number } | null {
  const shadowRoots = model.roots.filter((root): root is ShadowRoot => 'host' in root);
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function isUnder(model: TextModel, offset: number, x: number, y: number): boolean {
  const [range] = model.rangesOf({ start: offset, end: offset + 1 });
  return (
    range !== undefined &&
    rectsOf(range).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
  );
}

/** The boxes of a range's text, in the viewport of its own document. */
export function rectsOf(range: StaticRange): DOMRect[] {
  const live = (range.startContainer.ownerDocument as Document).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()];
}
