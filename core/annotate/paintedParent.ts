import { ELEMENT_NODE } from './nodeTypes.ts';
/** The parent as it is painted: through slots, out of shadow roots and same-origin frames. Works across documents. */
export function paintedParent(element: Element): Element | null {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  if (!parent || parent.nodeType === ELEMENT_NODE) return parent as Element | null;
  return 'host' in parent ? (parent as ShadowRoot).host : ((parent as Document).defaultView?.frameElement ?? null);
}
