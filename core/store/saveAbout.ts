import type { Records } from '../model/records.ts';
import { sameContent } from '../model/sameContent.ts';
import { Refusal } from './refusal.ts';
import type { Change } from './write.ts';

/** Tables that have one record at most about one thing, and what each is about. */
type Keys = {
  findings: 'reviewId' | 'documentId' | 'itemId';
  answers: 'reviewId' | 'questionId';
  stepStatuses: 'reviewId' | 'stepId';
  stageNotes: 'reviewId' | 'stageId';
};
type Kept = 'id' | 'revision' | 'createdAt' | 'updatedAt';
/** What a person may change of such a record. */
export type Patch<T extends keyof Keys> = Partial<Omit<Records[T], Kept | Keys[T]>>;

/**
 * Writes the record about something, over the one that is `there` or new from `fresh`. `revision` is that of the record
 * that was read, null when there was none: `conflict` carries the record as it is now when another window was first.
 * A patch that changes nothing writes nothing.
 */
export async function saveAbout<T extends keyof Keys>(
  change: Change,
  table: T,
  there: Records[T] | undefined,
  fresh: Omit<Records[T], Kept>,
  { revision, patch }: { revision: number | null; patch: Patch<T> },
): Promise<Records[T]> {
  const review = await change.get('reviews', fresh.reviewId);
  if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
  const now = Date.now();
  if (!there) {
    const id = crypto.randomUUID();
    return change.put(table, { ...fresh, ...patch, id, createdAt: now, updatedAt: now } as Omit<
      Records[T],
      'revision'
    >);
  }
  const next = { ...there, ...patch };
  if (sameContent(next, there)) return there;
  if (there.revision !== revision) throw new Refusal('conflict', table, there);
  return change.put(table, { ...next, updatedAt: now });
}
