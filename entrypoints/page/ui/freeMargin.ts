import type { Box } from './boxes.ts';

/** A card in the margin needs this much beside the text, in pixels, and stands at most so far from it. */
const FREE = 340;
const FAR = 96;
const EDGE = 8;

/**
 * Where a card of `width` × `height` goes in the empty margin right of the text that the passage at `anchor` belongs
 * to, level with the passage's last line. Null when there is no room or something stands there.
 */
export function freeMargin(
  anchor: Box,
  width: number,
  height: number,
  view: { width: number; height: number },
): { left: number; top: number } | null {
  const block = blockAt(anchor.left + 2, anchor.bottom - 4);
  if (!block) return null;
  const column = Math.max(block.getBoundingClientRect().right, anchor.right);
  if (view.width - column < FREE) return null;
  const left = Math.min(column + FAR, view.width - width - EDGE);
  const top = Math.max(EDGE, Math.min(anchor.bottom - 40, view.height - height - EDGE));
  const empty = [0, 0.5, 1].every((x) =>
    [0, 0.5, 1].every((y) => pageAt(left + x * width, top + y * height)?.contains(block) ?? true),
  );
  return empty ? { left, top } : null;
}

/** The block of text that is drawn at a point. */
function blockAt(x: number, y: number): Element | null {
  let element = pageAt(x, y);
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element;
}

/** What the page itself shows at a point, under our own surfaces. */
function pageAt(x: number, y: number): Element | null {
  return document.elementsFromPoint(x, y).find((each) => !each.hasAttribute('data-crosswalk')) ?? null;
}
