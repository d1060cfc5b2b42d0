import { Dexie, type Table } from 'dexie';
import type { HistoryAction, HistoryEntry } from '../model/history.ts';
import { RECORD_TABLES, type RecordTable } from '../model/records.ts';
import type { Result } from '../model/result.ts';
import type { Tag } from '../model/tag.ts';
import { database } from './database.ts';
import { parseRecord } from './schemas.ts';
import { type TallyChanges, tallyChanges } from './tallies.ts';
import { transact } from './transact.ts';

/**
 * Takes back the last step that is not undone yet, whichever window made it; null when there is none. With the id of a
 * record only a step that changed it: null when something else was changed since.
 */
export function undo(of?: string): Promise<Result<{ action: HistoryAction } | null>> {
  return swap(0, of);
}

/** Does the step again that was undone last; null when there is none. A new change ends what can be redone. */
export function redo(): Promise<Result<{ action: HistoryAction } | null>> {
  return swap(1);
}

/** What undo and redo would do now. Reads no records. */
export function historyTop(): Promise<{ undo: HistoryAction | null; redo: HistoryAction | null }> {
  return database.transaction('r', database.history, async () => {
    const action = async (undone: 0 | 1) => (await top(undone).keys())[0] as unknown as [0, number, HistoryAction];
    return { undo: (await action(0))?.[2] ?? null, redo: (await action(1))?.[2] ?? null };
  });
}

/** Done steps end with the newest; undone ones begin with the one undone last. */
function top(undone: 0 | 1) {
  const steps = database.history
    .where('[undone+id+action]')
    .between([undone, Dexie.minKey, Dexie.minKey], [undone, Dexie.maxKey, Dexie.maxKey]);
  return (undone === 0 ? steps.reverse() : steps).limit(1);
}

/** From so many records on it is worth knowing whether a step concerns most of a table. */
const LARGE = 1000;

const SWAPPED = [...RECORD_TABLES, 'tallies', 'history'];

function swap(undone: 0 | 1, of?: string): Promise<Result<{ action: HistoryAction } | null>> {
  const { history } = database;
  return transact(
    SWAPPED.map((name) => database.table(name)),
    async () => {
      const [entry] = await top(undone).toArray();
      if (!entry || (of !== undefined && !entry.changes.some(({ key }) => key === of))) return null;
      const tallies = tallyChanges();
      const sides = await Promise.all(RECORD_TABLES.map((table) => swapTable(table, entry, tallies)));
      await tallies.write();
      await history.put({ ...entry, undone: undone === 0 ? 1 : 0, changes: sides.flat() });
      return { action: entry.action };
    },
  );
}

/** Brings back what the entry holds of one table, and returns what stood there until now. */
async function swapTable(name: RecordTable, entry: HistoryEntry, tallies: TallyChanges) {
  const changes = entry.changes.filter(({ table }) => table === name);
  if (changes.length === 0) return [];
  const table: Table<{ id: string }, string> = database.table(name);
  const keys = changes.map(({ key }) => key);
  // To count 100,000 records takes longer than a small step does.
  const count = keys.length < LARGE ? Number.POSITIVE_INFINITY : await table.count();
  const current = await readMany(table, keys, count);
  const going = changes.filter(({ other }) => other === null).map(({ key }) => key);
  const isAll = going.length === count && going.every((key) => current.has(key));
  await (isAll ? table.clear() : table.bulkDelete(going));
  const next = changes.map(({ other }) => (other === null ? null : parseRecord(name, other)));
  await table.bulkPut(next.filter((record) => record !== null));
  if (name === 'tags') {
    for (const [index, record] of next.entries()) {
      tallies.note((current.get(keys[index] ?? '') as Tag | undefined) ?? null, record as Tag | null);
    }
  }
  return keys.map((key) => ({ table: name, key, other: current.get(key) ?? null }));
}

/** Reading a whole table is several times faster than asking for most of its records one by one. */
async function readMany(table: Table<{ id: string }, string>, keys: string[], count: number) {
  const found = keys.length > count / 2 ? await table.toArray() : await table.bulkGet(keys);
  return new Map(found.flatMap((record) => (record ? [[record.id, record]] : [])));
}
