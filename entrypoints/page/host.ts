/** Our own element in a page, with a closed shadow root: the page's styles stop at it and its scripts cannot look in. */
export type Host = { root: ShadowRoot; element: HTMLElement; setTheme: (theme: Theme) => void; remove: () => void };
export type Theme = 'system' | 'light' | 'dark';

/**
 * Makes the host at the end of the document, in the top layer where the browser has one. A host left behind by an
 * earlier version of the extension goes.
 */
export function makeHost(css: string): Host {
  for (const old of document.querySelectorAll('[data-crosswalk]')) old.remove();
  const element = document.createElement('div');
  element.setAttribute('data-crosswalk', '');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  document.documentElement.append(element);
  root.adoptedStyleSheets = [sheetFor(window, inPixels(css, element))];
  element.showPopover();
  return {
    root,
    element,
    setTheme: (theme) => setScheme(element, theme),
    remove: () => element.remove(),
  };
}

/** A stylesheet object made in the window it is used in: these pass a page's Content-Security-Policy. */
export function sheetFor(view: Window & typeof globalThis, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** `rem` counts in the page's own root size, which pages change; ours counts in the size the person has set. */
export function inPixels(css: string, element: HTMLElement): string {
  element.style.fontSize = 'medium';
  const size = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
  element.style.fontSize = '';
  return css.replace(/([\d.]+)rem\b/g, (_, count: string) => `${Number(count) * size}px`);
}

/** Sets our colours to light or dark, or leaves them to the system. */
export function setScheme(element: HTMLElement, theme: Theme): void {
  element.style.setProperty('color-scheme', theme === 'system' ? 'light dark' : theme, 'important');
}
