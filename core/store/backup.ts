import type { BackupRecords } from '../model/backup.ts';
import type { RestorePlan, TablePlan } from '../model/restorePlan.ts';
import type { Result } from '../model/result.ts';
import { database, type Records, type RecordTable } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/** Every record, the bin included, ordered by id: what a backup holds and a restore compares with. */
export function readAll(): Promise<BackupRecords> {
  const { reviews, documents, tags } = database;
  return database.transaction('r', [reviews, documents, tags], async () => ({
    reviews: await reviews.toArray(),
    documents: await documents.toArray(),
    tags: await tags.toArray(),
  }));
}

/**
 * How many tags were made after a time (null: ever) and are not in the bin. A time that lies ahead, as after the clock
 * was put back, says nothing: then all are counted.
 */
export function countSince(time: number | null): Promise<number> {
  const { tags } = database;
  const after = time === null || time > Date.now() ? -1 : time;
  return database.transaction('r', tags, async () => {
    const made = await tags.where('createdAt').above(after).count();
    const binned = await tags
      .where('[deletedAt+reviewId]')
      .above([0])
      .filter(({ createdAt }) => createdAt > after)
      .count();
    return made - binned;
  });
}

/**
 * Does what a dry run has shown, as one transaction and one step to undo. Records in conflict stay as they are here
 * (`keep`) or become as in the backup (`replace`). When something has changed here since the dry run, nothing is
 * written and `conflict` comes back: compare again.
 */
export function applyRestore(
  plan: RestorePlan,
  { conflicts }: { conflicts: 'keep' | 'replace' },
): Promise<Result<{ added: number; changed: number }>> {
  return write('backup:restore', async (change) => {
    const parts = [
      await restoreTable(change, 'reviews', plan.reviews, conflicts),
      await restoreTable(change, 'documents', plan.documents, conflicts),
      await restoreTable(change, 'tags', plan.tags, conflicts),
    ];
    await checkReferences(plan);
    return { added: sum(parts.map(({ added }) => added)), changed: sum(parts.map(({ changed }) => changed)) };
  });
}

async function restoreTable<T extends RecordTable>(
  change: Change,
  table: T,
  plan: TablePlan<Records[T]>,
  conflicts: 'keep' | 'replace',
) {
  const pairs = conflicts === 'replace' ? [...plan.change, ...plan.conflict] : plan.change;
  await change.replace(table, pairs);
  await change.add(table, plan.add);
  return { added: plan.add.length, changed: pairs.length };
}

/** What a tag stands on may have gone (undone in another window), or be another's in a file made by hand. */
async function checkReferences({ documents, tags }: RestorePlan) {
  const touched = <T>({ add, change, conflict }: TablePlan<T>) => [
    ...add,
    ...[...change, ...conflict].map(({ file }) => file),
  ];
  const reviewOf = new Map(touched(documents).map(({ id, reviewId }) => [id, reviewId]));
  for (const { documentId, reviewId } of touched(tags)) {
    if ((reviewOf.get(documentId) ?? reviewId) !== reviewId) throw new Refusal('conflict', 'tags: of two reviews');
    reviewOf.set(documentId, reviewId);
  }
  const documentsHere = await database.documents.bulkGet([...reviewOf.keys()]);
  const reviewIds = [...new Set(reviewOf.values())];
  const reviewsHere = await database.reviews.bulkGet(reviewIds);
  const isWhole =
    documentsHere.every((document) => document && document.reviewId === reviewOf.get(document.id)) &&
    reviewsHere.every((review) => review !== undefined);
  if (!isWhole) throw new Refusal('conflict', 'a document or review is not there any more');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
