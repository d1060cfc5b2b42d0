import { frameOrigin } from './frameOrigin.ts';
import { rectsOf } from './hit.ts';
import { paintedParent } from './paintedParent.ts';
import type { Span, TextModel } from './textModel.ts';

/** Further away than this many screens, or with reduced motion, the page jumps instead of gliding. */
const SCREENS = 2;

/**
 * Brings a span to the middle of the screen: in every scrolling part around it, through shadow roots and frames.
 * Opens closed `details` on the way, as activating their summary would. False when the words are not there, or the page does not
 * show them now.
 */
export function scrollToSpan(model: TextModel, span: Span): boolean {
  const [range] = model.rangesOf(span);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return false;
  for (let each: Element | null = element; each; each = paintedParent(each)) {
    if (each.localName === 'details') (each as HTMLDetailsElement).open = true;
  }
  const box = rectsOf(range)[0];
  if (!box || !element.checkVisibility({ visibilityProperty: true })) return false;

  let { left, top } = box;
  for (let each: Element | null = element; each; each = paintedParent(each)) {
    const document = each.ownerDocument;
    const isPage = each === (document.scrollingElement ?? document.documentElement);
    if (isPage || scrolls(each)) {
      const view = isPage ? { left: 0, top: 0 } : each.getBoundingClientRect();
      const down = move(
        each.scrollTop,
        top + box.height / 2 - view.top - each.clientHeight / 2,
        each.scrollHeight - each.clientHeight,
      );
      const needsRight =
        left < view.left || left + Math.min(box.width, each.clientWidth) > view.left + each.clientWidth;
      const right = needsRight ? move(each.scrollLeft, left - view.left - 16, each.scrollWidth - each.clientWidth) : 0;
      each.scrollBy({ left: right, top: down, behavior: behaviour(Math.abs(down), each.clientHeight) });
      left -= right;
      top -= down;
    }
    const frame = each === document.documentElement ? document.defaultView?.frameElement : null;
    if (frame) {
      const origin = frameOrigin(frame);
      left += origin.x;
      top += origin.y;
    }
  }
  return true;
}

/** How far a scroller can really go of a wanted distance. */
const move = (now: number, wanted: number, most: number) =>
  Math.min(Math.max(now + wanted, Math.min(0, now)), Math.max(most, 0)) - now;

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY) && element !== element.ownerDocument.body;
}

function behaviour(distance: number, screen: number): ScrollBehavior {
  return distance > SCREENS * screen || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
