/** What had the focus last; null at the start, and when the focus is to go to where the panel was sent. */
let last: Element | null = null;

/**
 * Keeps the focus in the panel until the signal aborts: when the control that had it is gone, as a message that was
 * closed or the last tag that was deleted, it goes on to the current row or passage, else to the current tab. It is
 * never taken from a control that is still there.
 */
export function keepFocus(signal: AbortSignal): void {
  const look = () => {
    if (document.activeElement !== document.body || last?.isConnected) return;
    const tab = document.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    const row = document.querySelector<HTMLElement>('.tag.on .tag-go, .plist [tabindex="0"]');
    // The list of passages comes a moment after its tab.
    if (row || tab?.id !== 'tab-passages') (row ?? tab)?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', ({ target }) => (last = target as Element), { signal });
  signal.addEventListener('abort', () => watch.disconnect());
}

/** Lets go of the focus, so that it goes to the view that a key of the browser has opened. */
export function letFocusGo(): void {
  last = null;
  (document.activeElement as HTMLElement | null)?.blur();
}
