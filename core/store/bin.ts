import { database } from './database.ts';
import { dropOldDrafts } from './drafts.ts';
import { KEPT_FOR } from './keptFor.ts';

export type BinItem = { kind: 'tag' | 'review'; id: string; name: string; deletedAt: number };

/** What can be restored, last deleted first. A tag is named by its quote, a review by its name. */
export function binContents(): Promise<BinItem[]> {
  const { reviews, tags } = database;
  return database.transaction('r', [reviews, tags], async () => {
    const items: BinItem[] = [];
    await reviews
      .where('deletedAt')
      .above(0)
      .each(({ id, name, deletedAt }) => {
        items.push({ kind: 'review', id, name, deletedAt: deletedAt ?? 0 });
      });
    await tags
      .where('[deletedAt+reviewId]')
      .above([0])
      .each(({ id, passage, deletedAt }) => {
        items.push({ kind: 'tag', id, name: passage.quote.exact, deletedAt: deletedAt ?? 0 });
      });
    return items.sort((a, b) => b.deletedAt - a.deletedAt);
  });
}

/**
 * Drops what was deleted more than 30 days before `now` (a review with its documents and tags), and steps and drafts of
 * that age. A record that a younger step could still bring back or take away waits until that step is forgotten, so
 * undo stays exact. Returns how many things left the bin.
 */
export function emptyBin(now: number): Promise<number> {
  const { reviews, documents, tags, history, drafts } = database;
  const limit = now - KEPT_FOR;
  return database.transaction('rw', [reviews, documents, tags, history, drafts], async () => {
    await history.where('at').below(limit).delete();
    await dropOldDrafts(now);
    const oldReviews = await reviews.where('deletedAt').below(limit).primaryKeys();
    const oldTags = await tags.where('[deletedAt+reviewId]').below([limit]).primaryKeys();
    if (oldReviews.length + oldTags.length === 0) return 0;

    const needed = new Set<string>();
    await history.each(({ changes }) => {
      for (const { key } of changes) needed.add(key);
    });
    const goingReviews: string[] = [];
    for (const id of oldReviews) {
      const held = await Promise.all([documents, tags].map((table) => table.where({ reviewId: id }).primaryKeys()));
      if (![id, ...held.flat()].some((key) => needed.has(key))) goingReviews.push(id);
    }
    const goingTags = oldTags.filter((id) => !needed.has(id));
    await documents.where('reviewId').anyOf(goingReviews).delete();
    await tags.where('reviewId').anyOf(goingReviews).delete();
    await reviews.bulkDelete(goingReviews);
    await tags.bulkDelete(goingTags);
    return goingReviews.length + goingTags.length;
  });
}
