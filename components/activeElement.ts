/** The element with focus as seen from inside `element`'s own tree: a closed shadow root hides it from the document. */
export function activeElement(element: Element): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}
