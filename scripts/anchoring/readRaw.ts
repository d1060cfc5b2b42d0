import type { Pace } from '../../core/annotate/pace.ts';

/** Elements with more elements than this inside are read child by child. */
const MOST_ELEMENTS = 10_000;
/** A tree of less text is read at once. */
const SMALL = 600_000;
/** What looking into a large one costs, in units of text that could be read meanwhile. */
const LARGE = 4096;

/**
 * The `textContent` of a tree, in slices if it is large; the cheapest text there is, good for looking whether all stands as it did. `least`
 * tells how long it was at least when it was seen last.
 */
export async function readRaw(top: Element, pace: Pace, least: number): Promise<string> {
  // Counting elements costs a third of reading them, so a tree that was small is not counted.
  if (least < SMALL) return top.textContent ?? '';
  const parts: string[] = [];
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const isLarge = node.nodeType === 1 && (node as Element).getElementsByTagName('*').length > MOST_ELEMENTS;
    if (isLarge) for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    else if (node.nodeType === 1 || node.nodeType === 3) parts.push(node.textContent ?? '');
    if (pace.due(isLarge ? LARGE : (parts.at(-1)?.length ?? 0))) await pace.rest();
  }
  return parts.join('');
}
