import partsCss from '../../../components/picker.css?inline';
import { OWN_HOST } from '../../../core/annotate/elementKinds.ts';
import { paintedParent } from '../../../core/annotate/paintedParent.ts';
import hostCss from './host.css?inline';

/** Our own element in a page, with a closed shadow root: the page's styles stop at it and its scripts cannot look in. */
export type Host = {
  root: ShadowRoot;
  element: HTMLElement;
  /** What the surfaces' frames stand in: it carries the colours, which the host itself would take from the page. */
  layer: HTMLElement;
  /** True while a surface takes the focus. */
  taking: boolean;
};

/**
 * Makes the host at the end of the document, in the top layer. One left behind by an earlier version of the extension
 * goes.
 */
export function makeHost(): Host {
  for (const old of document.querySelectorAll(`[${OWN_HOST}=""]`)) old.remove();
  const element = document.createElement('div');
  element.setAttribute(OWN_HOST, '');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetFor(window, inPixels(partsCss)), sheetFor(window, hostCss)];
  const layer = document.createElement('div');
  layer.className = 'cw';
  root.append(layer);
  return { root, element, layer, taking: false };
}

/**
 * Puts the host where what stands in it can be used and seen: into the page again when the page has written its whole
 * document anew; while a modal dialog (or what fills the screen) holds `words`, into that, as nothing outside of it can
 * be used; and above what the page has put into the top layer since, when something new is shown. Without words it
 * stays in a dialog that is still open.
 */
export function place({ element, layer }: Host, words: Element | null, isNew: boolean): void {
  const home = modalAround(words ?? element.parentElement) ?? document.documentElement;
  if (element.parentElement !== home || !element.isConnected) home.append(element);
  const covered = isNew && document.querySelector(`:modal, :popover-open:not([${OWN_HOST}])`) !== null;
  if (covered && element.matches(':popover-open')) element.hidePopover();
  if (!element.matches(':popover-open')) element.showPopover();
  // A page that is zoomed by a style of its own zooms what stands in it.
  layer.style.zoom = String(1 / ((element as { currentCSSZoom?: number }).currentCSSZoom ?? 1));
}

/** The open modal dialog, or what fills the screen, that an element stands in, through shadow roots and frames. */
function modalAround(element: Element | null): Element | null {
  for (let each = element; each; each = paintedParent(each)) {
    if (each.ownerDocument === document && matches(each, 'dialog:modal, :fullscreen:not(iframe)')) return each;
  }
  return null;
}

/** In a form with a field of that name, `form.matches` is the field, for us as for the page. */
const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

/** A stylesheet object made in the window it is used in: these pass a page's Content-Security-Policy. */
export function sheetFor(view: Window & typeof globalThis, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** In a page `rem` goes by the page's own root, and many make theirs 10 pixels. */
function inPixels(css: string): string {
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, rems) => `${Number(rems) * 16}px`);
}
