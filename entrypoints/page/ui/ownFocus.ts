import type { Host } from './host.ts';

/**
 * Keeps from the page that the focus comes to our surfaces or leaves them: a page that holds the focus in a dialog of
 * its own would take it back before the first key. Of a focus that goes into a frame the page is not told where to, so
 * what it loses while a surface takes the focus, or while the pointer is on one, counts as gone to us.
 */
export function keepFocusToOurselves(host: Host, signal: AbortSignal): void {
  const { element, root } = host;
  let pointed = false;
  const point = ({ target }: Event) => {
    pointed = target === element;
  };
  const hush = (event: FocusEvent) => {
    // Without frames (surfaceFrame.ts) these events are our own surfaces' as well.
    if (!root.querySelector('iframe')) return;
    const ours = event.target === element || event.relatedTarget === element;
    if (ours || host.taking || pointed) event.stopImmediatePropagation();
  };
  addEventListener('pointerover', point, { capture: true, passive: true, signal });
  for (const type of ['focus', 'focusin', 'blur', 'focusout'] as const) {
    addEventListener(type, hush, { capture: true, signal });
  }
}

/** Gives the focus back to what had it in the page before a surface took it. */
export function giveBack(host: Host, before: Element | null): void {
  host.taking = true;
  window.focus();
  if (before !== document.body && before !== host.element)
    (before as HTMLElement | null)?.focus({ preventScroll: true });
  host.taking = false;
}
