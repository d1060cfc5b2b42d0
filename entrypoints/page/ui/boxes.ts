import { frameOffset } from '../selection.ts';

/** A box in viewport pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Where words are drawn: all of them, and their last line. */
export type Boxes = { whole: Box; last: Box };

/** Boxes of DOM ranges in the top window's viewport: the whole, and its last line. Null when nothing is drawn. */
export function boxesOf(ranges: AbstractRange[]): Boxes | null {
  const boxes = ranges.flatMap((range) => {
    const live = (range.startContainer.ownerDocument as Document).createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y } = frameOffset(live.startContainer.ownerDocument as Document);
    return [...live.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map((rect) => ({ left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y }));
  });
  const lowest = boxes.reduce((most, { bottom }) => Math.max(most, bottom), Number.NEGATIVE_INFINITY);
  const onLastLine = boxes.filter((box) => box.bottom > lowest - 4);
  return boxes.length === 0 ? null : { whole: around(boxes), last: around(onLastLine) };
}

/** Whether two boxes lie on each other. */
export function isSameBox(a: Box | undefined, b: Box | undefined): boolean {
  return a?.left === b?.left && a?.top === b?.top && a?.right === b?.right && a?.bottom === b?.bottom;
}

/** Where a toolbar goes: it begins where the last line does, and never covers the others. */
export function underLast({ whole, last }: Boxes): Box {
  return { ...whole, left: last.left };
}

/** The box around others; those of a long selection are too many for the arguments of one call. */
function around(boxes: Box[]): Box {
  return boxes.reduce((all, each) => ({
    left: Math.min(all.left, each.left),
    top: Math.min(all.top, each.top),
    right: Math.max(all.right, each.right),
    bottom: Math.max(all.bottom, each.bottom),
  }));
}
