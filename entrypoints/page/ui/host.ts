import partsCss from '../../../components/picker.css?inline';
import hostCss from './host.css?inline';

/** Our own element in a page, with a closed shadow root: the page's styles stop at it and its scripts cannot look in. */
export type Host = {
  root: ShadowRoot;
  element: HTMLElement;
  /** What the surfaces' frames stand in: it carries the colours, which the host itself would take from the page. */
  layer: HTMLElement;
};

/**
 * Makes the host at the end of the document, in the top layer. One left behind by an earlier version of the extension
 * goes.
 */
export function makeHost(): Host {
  for (const old of document.querySelectorAll('[data-crosswalk=""]')) old.remove();
  const element = document.createElement('div');
  element.setAttribute('data-crosswalk', '');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetFor(window, partsCss), sheetFor(window, hostCss)];
  const layer = document.createElement('div');
  layer.className = 'cw';
  root.append(layer);
  show(element);
  return { root, element, layer };
}

/** Puts the host (back) into the page: some pages write their whole document anew. */
export function show(element: HTMLElement): void {
  if (element.isConnected) return;
  document.documentElement.append(element);
  element.showPopover();
}

/** A stylesheet object made in the window it is used in: these pass a page's Content-Security-Policy. */
export function sheetFor(view: Window & typeof globalThis, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
