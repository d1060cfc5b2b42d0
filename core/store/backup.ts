import type { BackupRecords } from '../model/backup.ts';
import type { HistoryAction } from '../model/history.ts';
import { RECORD_TABLES, type Records, type RecordTable } from '../model/records.ts';
import type { RestorePlan, TablePlan } from '../model/restorePlan.ts';
import type { Result } from '../model/result.ts';
import { tagsIn } from '../model/tally.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/** Every record, the bin included, ordered by id: what a backup holds and a restore compares with. */
export function readAll(): Promise<BackupRecords> {
  const tables = RECORD_TABLES.map((name) => database.table(name));
  return database.transaction('r', tables, async () => {
    const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
    return Object.fromEntries(all) as BackupRecords;
  });
}

/**
 * How many tags were made after a time (null: ever) and are not in the bin. A time that lies ahead, as after the clock
 * was put back, says nothing: then all are counted.
 */
export function countSince(time: number | null): Promise<number> {
  const { tags, tallies } = database;
  return database.transaction('r', [tags, tallies], async () => {
    // To count 100,000 in the index takes a second, after every change.
    if (time === null || time > Date.now()) return (await tallies.toArray()).reduce((sum, of) => sum + tagsIn(of), 0);
    const made = await tags.where('createdAt').above(time).count();
    if (made === 0) return 0;
    const binned = await tags
      .where('[deletedAt+reviewId]')
      .above([0])
      .filter(({ createdAt }) => createdAt > time)
      .count();
    return made - binned;
  });
}

/**
 * Does what a dry run has shown, as one transaction and one step to undo. Records in conflict stay as they are here
 * (`keep`) or become as in the backup (`replace`). When something has changed here since the dry run, nothing is
 * written and `conflict` comes back: compare again. `action` names the step, for what else is shown first.
 */
export function applyRestore(
  plan: RestorePlan,
  { conflicts, action = 'backup:restore' }: { conflicts: 'keep' | 'replace'; action?: HistoryAction },
): Promise<Result<{ added: number; changed: number }>> {
  return write(action, async (change) => {
    const counts = { added: 0, changed: 0 };
    for (const table of RECORD_TABLES) {
      const { added, changed } = await restoreTable(
        change,
        table,
        plan[table] as TablePlan<Records[typeof table]>,
        conflicts,
      );
      counts.added += added;
      counts.changed += changed;
    }
    await checkReferences(plan);
    return counts;
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

/** What a record stands on may have gone (undone in another window), or be another's in a file made by hand. */
async function checkReferences(plan: RestorePlan) {
  const touched = RECORD_TABLES.flatMap((table) => {
    const { add, change, conflict } = plan[table] as TablePlan<Records[typeof table]>;
    const records: (Owned & { id: string })[] = [...add, ...[...change, ...conflict].map(({ file }) => file)];
    return table === 'documents' ? records.map((record) => ({ ...record, documentId: record.id })) : records;
  });
  const reviewOf = new Map<string, string | undefined>();
  const reviewIds = new Set<string>();
  for (const { documentId, reviewId } of touched) {
    if (reviewId !== undefined) reviewIds.add(reviewId);
    if (documentId === undefined) continue;
    if ((reviewOf.get(documentId) ?? reviewId) !== reviewId) throw new Refusal('conflict', 'a document of two reviews');
    reviewOf.set(documentId, reviewId);
  }
  const documentsHere = await database.documents.bulkGet([...reviewOf.keys()]);
  const reviewsHere = await database.reviews.bulkGet([...reviewIds]);
  const isWhole =
    documentsHere.every((document) => document && document.reviewId === reviewOf.get(document.id)) &&
    reviewsHere.every((review) => review !== undefined);
  if (!isWhole) throw new Refusal('conflict', 'a document or review is not there any more');
}

/** What a record may stand on. */
type Owned = { reviewId?: string; documentId?: string };
