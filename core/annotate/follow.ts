import { FRAME, kindOf, OWN_HOST, SKIPPED } from './elementKinds.ts';
import { ELEMENT_NODE, TEXT_NODE } from './nodeTypes.ts';
import { makePace } from './pace.ts';
import { readSliced } from './readText.ts';
import type { TextModel } from './textModel.ts';

/** What a change brings: the text read anew, and whether the page's address is another one now. */
export type Change = { model: TextModel; addressChanged: boolean };

/** A change is read after so long, with all that came meanwhile, and after so many times as long as the last reading took. */
const REST = 250;
const REST_FACTOR = 10;
/** A page that is never idle is read all the same, after so many milliseconds. */
const IDLE = { timeout: 1000 };

/**
 * Follows a page that changes while it is open. `next` is called when the page is idle after text has come, gone or
 * changed anywhere in the page, its open shadow roots and same-origin frames, or when the address has changed.
 * Attributes, scripts, styles and our own host are no reason. Ends when the signal aborts. It starts by
 * reading the document when the page is idle, or at once when `hurry` is kept. Reading gives way to the page; what changes
 * meanwhile is seen, and read once the page rests again.
 */
export function follow(
  document: Document,
  next: (change: Change) => void,
  signal: AbortSignal,
  hurry: Promise<void>,
): void {
  const window = document.defaultView as Window & typeof globalThis;
  const watched = new WeakSet<Node>();
  let address = window.location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let turns = 0;

  const observer = new MutationObserver((records) => {
    if (records.some(isOurs)) wake();
    else checkAddress();
  });
  // A page that never rests, as one with a running clock, must not keep its new words from being read.
  const wake = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        requestIdleCallback(readNow, IDLE);
      },
      Math.max(REST, took * REST_FACTOR),
    );
  };
  const checkAddress = () => {
    if (window.location.href !== address) wake();
  };

  function watch(root: Document | ShadowRoot) {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    // A frame that goes to another page says so with `load`, which does not bubble but can be caught on its way.
    root.addEventListener('load', (event) => isFrame(event.target) && wake(), { capture: true, signal });
    root.addEventListener('slotchange', wake, { signal });
  }

  async function read() {
    const turn = ++turns;
    const begun = performance.now();
    const model = await readSliced(document, makePace(signal), watch);
    if (turn !== turns || signal.aborted) return;
    const addressChanged = window.location.href !== address;
    address = window.location.href;
    next({ model, addressChanged });
    took = performance.now() - begun;
  }
  // Once the signal has aborted nobody waits for a reading.
  const readNow = () => {
    read().catch((error: unknown) => {
      if (!signal.aborted) reportError(error);
    });
  };

  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', checkAddress, { signal });
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  window.addEventListener('popstate', checkAddress, { signal });
  window.addEventListener('hashchange', checkAddress, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  const begin = () => {
    if (turns === 0) readNow();
  };
  requestIdleCallback(begin, IDLE);
  void hurry.then(begin);
}

/** Whether a mutation touches text that the model reads. */
function isOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const place = target.nodeType === ELEMENT_NODE ? (target as Element) : target.parentElement;
  for (let each = place; each; each = each.parentElement) {
    if (kindOf(each.localName) === SKIPPED || each.hasAttribute(OWN_HOST)) return false;
  }
  return type === 'characterData' || [...addedNodes, ...removedNodes].some(hasText);
}

function hasText(node: Node): boolean {
  if (node.nodeType === TEXT_NODE) return /\S/.test((node as Text).data);
  if (node.nodeType !== ELEMENT_NODE) return false;
  const element = node as Element;
  if (kindOf(element.localName) === SKIPPED || element.hasAttribute(OWN_HOST)) return false;
  return (
    /\S/.test(element.textContent) ||
    element.shadowRoot !== null ||
    isFrame(element) ||
    element.querySelector('iframe, frame') !== null
  );
}

const isFrame = (target: EventTarget | null) => kindOf((target as Element).localName) === FRAME;
