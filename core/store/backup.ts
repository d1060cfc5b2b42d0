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

/** How many tags were made after a time (null: ever) and are not in the bin. */
export function countSince(time: number | null): Promise<number> {
  const { tags } = database;
  return database.transaction('r', tags, async () => {
    const made = time === null ? await tags.count() : await tags.where('createdAt').above(time).count();
    const binned = await tags
      .where('deletedAt')
      .above(0)
      .filter(({ createdAt }) => createdAt > (time ?? -1))
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
    const counts = { added: 0, changed: 0 };
    const count = (part: typeof counts) => {
      counts.added += part.added;
      counts.changed += part.changed;
    };
    count(await restoreTable(change, 'reviews', plan.reviews, conflicts));
    count(await restoreTable(change, 'documents', plan.documents, conflicts));
    count(await restoreTable(change, 'tags', plan.tags, conflicts));
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
  for (const { file, here } of pairs) {
    const current = await change.get(table, file.id);
    if (current?.revision !== here.revision) throw new Refusal('conflict', `${table} changed since the dry run`);
    await change.put(table, file);
  }
  await change.add(table, plan.add);
  return { added: plan.add.length, changed: pairs.length };
}
