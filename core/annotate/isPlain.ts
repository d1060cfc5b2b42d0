import { kindOf, MARK, OWN_HOST } from './elementKinds.ts';

/** An element with more elements than this inside is read child by child, and one with deeper ones. */
const MOST_INSIDE = 1000;
const DEEPEST = 50;

/** Whether there are only words and inline elements in an element, and not too many of them to be looked at at once. */
export const isPlain = (top: Element): boolean => inlineInside(top, 0) <= MOST_INSIDE;

/** How many elements there are in an element when all are inline; else more than are looked at. */
function inlineInside(top: Element, depth: number): number {
  let count = 0;
  for (let child = top.firstElementChild; child; child = child.nextElementSibling) {
    const kind = kindOf(child.localName);
    const isInline = kind === 0 || (kind === MARK && !child.hasAttribute(OWN_HOST));
    if (depth > DEEPEST || !isInline || child.shadowRoot) return MOST_INSIDE + 1;
    count += 1 + inlineInside(child, depth + 1);
    if (count > MOST_INSIDE) return count;
  }
  return count;
}
