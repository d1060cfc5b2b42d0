import type { Tag } from '../../core/model/tag.ts';
import { type Tally, tallyKeysOf } from '../../core/model/tally.ts';

/** The tallies that a set of tags must have, counted anew; in the order of the documents' ids. */
export function talliesFrom(tags: Tag[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const tag of tags) {
    const { documentId, reviewId } = tag;
    const tally = tallies.get(documentId) ?? { documentId, reviewId, counts: {} };
    for (const key of tallyKeysOf(tag)) tally.counts[key] = (tally.counts[key] ?? 0) + 1;
    tallies.set(documentId, tally);
  }
  return [...tallies.values()].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}
