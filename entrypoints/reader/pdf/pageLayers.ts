/**
 * A layer of ours on each page that needs one. The viewer throws away what it does not know whenever it draws a page anew
 * or lets go of it; the layer is put back then, with the focus where it was.
 */
export function pageLayers(pageElement: (page: number) => HTMLElement, signal: AbortSignal) {
  const layers = new Map<Element, HTMLElement>();
  let last: EventTarget | null = null;
  const watch = new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target as HTMLElement))) putBack(target);
  });
  const putBack = (page: HTMLElement) => {
    const layer = layers.get(page);
    if (!layer || layer.parentElement === page) return;
    page.append(layer);
    const isLost = document.activeElement === document.body && layer.contains(last as Node);
    if (isLost) (last as HTMLElement).focus({ preventScroll: true });
  };
  document.addEventListener('focusin', ({ target }) => (last = target), { signal });
  signal.addEventListener('abort', () => watch.disconnect());

  /** The layer of a page (from 1), made when it is first asked for. */
  return (page: number): HTMLElement => {
    const element = pageElement(page - 1);
    const known = layers.get(element);
    if (known) return known;
    const layer = document.createElement('div');
    layer.className = 'areas';
    layers.set(element, layer);
    element.append(layer);
    watch.observe(element, { childList: true });
    return layer;
  };
}
