import { FRAME, kindOf, OWN_HOST, SKIPPED, SLOT } from './elementKinds.ts';
import { TEXT_NODE } from './nodeTypes.ts';

/** So many nodes are looked at at most. */
const MOST_NODES = 400;

/**
 * The words of the page right before an element, as they stand in its nodes: so many units that are not white space at the
 * ends of a node, or fewer where the page begins. Null when what stands there takes a reading of the page to tell.
 */
export function wordsBefore(element: Element, units: number): string | null {
  const walker = walkerFrom(element);
  return gather(
    () => walker.previousNode(),
    units,
    (words, more) => more + words,
  );
}

/** The same right behind an element. */
export function wordsBehind(element: Element, units: number): string | null {
  const walker = walkerFrom(element);
  while (walker.lastChild());
  return gather(
    () => walker.nextNode(),
    units,
    (words, more) => words + more,
  );
}

function walkerFrom(element: Element): TreeWalker {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.body, SHOWN, (node) => {
    if (node.nodeType === TEXT_NODE) return ACCEPT;
    const { localName } = node as Element;
    return kindOf(localName) === SKIPPED || (node as Element).hasAttribute(OWN_HOST) ? REJECT : ACCEPT;
  });
  walker.currentNode = element;
  return walker;
}

function gather(next: () => Node | null, units: number, join: (words: string, more: string) => string): string | null {
  let words = '';
  let left = units;
  for (let count = 0; left > 0; count++) {
    const node = next();
    if (!node) return words;
    if (count === MOST_NODES || isOpaque(node)) return null;
    if (node.nodeType !== TEXT_NODE) continue;
    const { data } = node as Text;
    left -= data.trim().length;
    words = join(words, data);
  }
  return words;
}

/** Whether a reading finds other words in a node than its own. */
function isOpaque(node: Node): boolean {
  if (node.nodeType === TEXT_NODE) return false;
  const { localName, shadowRoot } = node as Element;
  const kind = kindOf(localName);
  return kind === FRAME || kind === SLOT || shadowRoot !== null;
}

/** Of NodeFilter, which an isolated world may lack: elements and text; take a node; leave all in it out. */
const SHOWN = 5;
const ACCEPT = 1;
const REJECT = 2;
