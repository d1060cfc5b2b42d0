/** The text nodes of a tree and where each begins in its `textContent`. */
export type RootPlaces = { nodes: Text[]; starts: number[] };

/** Text nodes as `textContent` joins them: shadow roots and frames are not in it. */
export function rootPlaces(root: Node): RootPlaces {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    starts.push(length);
    length += (node as Text).length;
  }
  return { nodes, starts };
}

/** The DOM point at an offset; at the edge of two nodes in the one before it with `isEnd`, else in the one behind it. */
export function pointAt({ nodes, starts }: RootPlaces, offset: number, isEnd: boolean): { node: Text; offset: number } {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] as number;
    if (isEnd ? start < offset : start <= offset) low = middle + 1;
    else high = middle;
  }
  const index = Math.max(0, low - 1);
  return { node: nodes[index] as Text, offset: offset - (starts[index] as number) };
}
