import { frameOrigin } from '../../core/annotate/frameOrigin.ts';
import { DOCUMENT_FRAGMENT_NODE, DOCUMENT_NODE, ELEMENT_NODE } from '../../core/annotate/nodeTypes.ts';

/** How long a selection must rest before the toolbar comes, in milliseconds. */
const REST = 150;

/**
 * Calls `next` when a selection comes to rest in a document, or is gone. `next` asks what is selected then.
 */
export function followSelection(inner: Document, next: () => void, signal: AbortSignal): void {
  let timer = 0;
  let down = false;
  const look = () => {
    clearTimeout(timer);
    if (!down) timer = setTimeout(next, REST) as unknown as number;
  };
  const press = () => {
    down = true;
  };
  const release = () => {
    down = false;
    look();
  };
  inner.addEventListener('selectionchange', look, { signal });
  inner.addEventListener('pointerdown', press, { signal, capture: true });
  inner.addEventListener('pointerup', release, { signal, capture: true });
  inner.addEventListener('pointercancel', release, { signal, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What is selected in a document, also inside open shadow roots; null when nothing is, or a field has it. */
function selectedRange(inner: Document, roots: (Document | ShadowRoot)[]): AbstractRange | null {
  const selection = inner.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const shadowRoots = roots.filter((root): root is ShadowRoot => root.nodeType === DOCUMENT_FRAGMENT_NODE);
  const range = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  if (range.collapsed || elementOf(range.startContainer)?.closest('input, textarea')) return null;
  return range;
}

/** The page's own selection, wherever it stands: the page's document or a frame that is read. */
export function anySelectedRange(roots: (Document | ShadowRoot)[]): AbstractRange | null {
  for (const root of roots) {
    const range = root.nodeType === DOCUMENT_NODE ? selectedRange(root as Document, roots) : null;
    if (range) return range;
  }
  return null;
}

/** Whether a range begins in words that can be typed over: there a selection alone does not ask for a tag. */
export function isEditable(range: AbstractRange): boolean {
  return elementOf(range.startContainer)?.isContentEditable ?? false;
}

function elementOf(node: Node): HTMLElement | null {
  return node.nodeType === ELEMENT_NODE ? (node as HTMLElement) : node.parentElement;
}

/** Where the viewport of a (same-origin) frame's document stands in the top window's. */
export function frameOffset(inner: Document): { x: number; y: number } {
  const frame = inner.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const { x, y } = frameOrigin(frame);
  const outer = frameOffset(frame.ownerDocument);
  return { x: x + outer.x, y: y + outer.y };
}
