const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the focus within a part of the page until the signal aborts: when what had it goes, as it was done with or is
 * drawn elsewhere, the focus goes to what follows it, else to what stands before it, in the smallest part that is left.
 * Else a person with a keyboard would start again at the page's beginning. Who knows a better place takes the focus first.
 */
export function keepFocus(within: HTMLElement, signal: AbortSignal): void {
  let last: HTMLElement | null = null;
  const forget = () => {
    if (last?.isConnected && document.activeElement !== last) last = null;
  };
  const watch = new MutationObserver((records) => {
    const had = last;
    if (!had || document.activeElement !== document.body) return;
    // Moved to another place, an element loses the focus as well.
    if (had.isConnected) return had.focus({ preventScroll: true });
    const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(had)));
    last = null;
    if (gone) beside(gone, within).focus();
  });
  watch.observe(within, { childList: true, subtree: true });
  within.addEventListener(
    'focusin',
    ({ target }) => {
      last = target as HTMLElement;
    },
    { signal },
  );
  // A press beside everything takes the focus away on purpose. What is being removed is gone by then.
  within.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (!relatedTarget) setTimeout(forget);
    },
    { signal },
  );
  signal.addEventListener('abort', () => watch.disconnect());
}

/** Where the focus goes once something is removed. */
function beside({ target, nextSibling }: MutationRecord, within: HTMLElement): HTMLElement {
  let part = target as Element;
  let after: Node | null = nextSibling?.isConnected ? nextSibling : null;
  while (within.contains(part)) {
    const stops = [...part.querySelectorAll<HTMLElement>(STOPS)].filter((each) => each.checkVisibility());
    const follows = (each: Node) => after !== null && (after.contains(each) || isAfter(after, each));
    const to = stops.find(follows) ?? stops.findLast((each) => !follows(each));
    if (to) return to;
    after = part.nextSibling;
    part = part.parentElement ?? document.documentElement;
  }
  return within;
}

const isAfter = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
