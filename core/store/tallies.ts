import type { Tag } from '../model/tag.ts';
import { type Tally, tallyKeysOf } from '../model/tally.ts';
import { database } from './database.ts';

/** What a write does to the tallies: told tag by tag, written once at its end, in its transaction. */
export type TallyChanges = {
  /** A tag as it was (null: it was not there) and as it is (null: it is not there any more). */
  note(before: Tag | null, after: Tag | null): void;
  write(): Promise<void>;
};

/** Collects what one write does to the tallies. */
export function tallyChanges(): TallyChanges {
  const byDocument = new Map<string, { reviewId: string; counts: Map<string, number> }>();
  const add = (tag: Tag | null, by: number) => {
    const keys = tag ? tallyKeysOf(tag) : [];
    if (!tag || keys.length === 0) return;
    const { reviewId, counts } = byDocument.get(tag.documentId) ?? { reviewId: tag.reviewId, counts: new Map() };
    byDocument.set(tag.documentId, { reviewId, counts });
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  return {
    note(before, after) {
      add(before, -1);
      add(after, 1);
    },
    async write() {
      const ids = [...byDocument.keys()];
      const current = await database.tallies.bulkGet(ids);
      await database.tallies.bulkPut(
        [...byDocument].map(([documentId, { reviewId, counts }], index) => ({
          documentId,
          reviewId,
          counts: added(current[index]?.counts ?? {}, counts),
        })),
      );
    },
  };
}

function added(counts: Record<string, number>, more: Map<string, number>): Record<string, number> {
  const next = { ...counts };
  for (const [key, by] of more) {
    const count = (next[key] ?? 0) + by;
    if (count > 0) next[key] = count;
    else delete next[key];
  }
  return next;
}

/** The tallies of a review's documents, those in the bin included. */
export function talliesOf(reviewId: string): Promise<Tally[]> {
  return database.tallies.where('reviewId').equals(reviewId).toArray();
}
