/** A box in viewport pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Where words are drawn: all of them, and their last line. */
export type Boxes = { whole: Box; last: Box };

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
  const shadowRoots = roots.filter((root): root is ShadowRoot => root.nodeType === Node.DOCUMENT_FRAGMENT_NODE);
  const range = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  if (range.collapsed || isEdited(range.startContainer)) return null;
  return range;
}

/** The page's own selection, wherever it stands: the page's document or a frame that is read. */
export function anySelectedRange(roots: (Document | ShadowRoot)[]): AbstractRange | null {
  for (const root of roots) {
    const range = root.nodeType === Node.DOCUMENT_NODE ? selectedRange(root as Document, roots) : null;
    if (range) return range;
  }
  return null;
}

function isEdited(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as HTMLElement) : node.parentElement;
  return Boolean(element?.isContentEditable || element?.closest('input, textarea'));
}

/** Boxes of DOM ranges in the top window's viewport: the whole, and its last line. Null when nothing is drawn. */
export function boxesOf(ranges: AbstractRange[]): Boxes | null {
  const boxes = ranges.flatMap((range) => {
    const live = (range.startContainer.ownerDocument as Document).createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y } = frameOffset(live.startContainer.ownerDocument as Document);
    return [...live.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map((rect) => ({ left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y }));
  });
  const lowest = Math.max(...boxes.map((box) => box.bottom));
  const onLastLine = boxes.filter((box) => box.bottom > lowest - 4);
  return boxes.length === 0 ? null : { whole: around(boxes), last: around(onLastLine) };
}

function around(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** Where the viewport of a (same-origin) frame's document stands in the top window's. */
export function frameOffset(inner: Document): { x: number; y: number } {
  const frame = inner.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const box = frame.getBoundingClientRect();
  const outer = frameOffset(frame.ownerDocument);
  return { x: box.left + frame.clientLeft + outer.x, y: box.top + frame.clientTop + outer.y };
}
