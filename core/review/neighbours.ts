import type { Tag } from '../model/tag.ts';

/** The nearest tags before and behind a tag that have a place on the page; null where there is none. */
export type Neighbours = { before: Tag | null; after: Tag | null };

/**
 * Between which placed tags each tag without a place stood, by the positions all of them had when their passages were
 * chosen. Tags that have a place are left out.
 */
export function neighbours(tags: readonly Tag[], isPlaced: (tag: Tag) => boolean): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, Neighbours>();
  const inOrder = tags.toSorted((a, b) => startOf(a) - startOf(b));
  let before: Tag | null = null;
  for (const tag of inOrder) {
    if (isPlaced(tag)) before = tag;
    else found.set(tag.id, { before, after: null });
  }
  let after: Tag | null = null;
  for (const tag of inOrder.reverse()) {
    const its = found.get(tag.id);
    if (its) its.after = after;
    else after = tag;
  }
  return found;
}

function startOf(tag: Tag): number {
  return tag.passage.position.start;
}
