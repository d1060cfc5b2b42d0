import type { Table } from 'dexie';
import { type HistoryAction, type HistoryEntry, historyEntrySchema } from '../model/history.ts';
import { RECORD_TABLES, type Records, type RecordTable } from '../model/records.ts';
import type { RecordPair } from '../model/restorePlan.ts';
import type { Result } from '../model/result.ts';
import { LAST_TIME, type Tag } from '../model/tag.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { parseRecord } from './schemas.ts';
import { tallyChanges } from './tallies.ts';
import { transact } from './transact.ts';

/** Records that are checked and written at a time: the page has its turn in between. */
const SLICE = 100;

const WRITTEN = [...RECORD_TABLES, 'tallies', 'history', 'drafts', 'meta'];

/** What a write may do. All of it happens, or none. */
export type Change = {
  get<T extends RecordTable>(table: T, id: string): Promise<Records[T] | undefined>;
  /** Writes one record, new or over the one that `get` gave, with a fresh revision. */
  put<T extends RecordTable>(table: T, record: Omit<Records[T], 'revision'>): Promise<Records[T]>;
  /** Writes many records as `put` does, in slices; `progress` counts those that are written. */
  putAll<T extends RecordTable>(
    table: T,
    records: Omit<Records[T], 'revision'>[],
    progress?: (written: number) => void,
  ): Promise<void>;
  /** Takes a record away for good; undo brings it back. One that is not there is none. */
  remove(table: RecordTable, id: string): Promise<void>;
  /** Writes the file's side of many pairs over the other. Refuses with `conflict` if one is not as it was here. */
  replace<T extends RecordTable>(table: T, pairs: RecordPair<Records[T]>[]): Promise<void>;
  /** Adds many records that are not there yet, with the revisions they have. Refuses with `conflict` if one is. */
  add<T extends RecordTable>(table: T, records: Records[T][]): Promise<void>;
};

/**
 * The one way in: runs `body` in one transaction (see transact), parses every record before it is put, and keeps one
 * step to undo, which ends what could be redone. A body that changes nothing leaves no step; one that throws (Refusal
 * to give a reason) leaves nothing at all. With `null` for an action there is no step, for what no person did.
 */
export function write<T>(action: HistoryAction | null, body: (change: Change) => Promise<T>): Promise<Result<T>> {
  return transact(
    WRITTEN.map((name) => database.table(name)),
    async () => {
      const { change, changes, finish } = await begin();
      const value = await body(change);
      if (changes.length > 0) await finish(action);
      return value;
    },
  );
}

async function begin() {
  let sequence = (await database.meta.get('sequence'))?.value ?? 0;
  const changes: HistoryEntry['changes'] = [];
  const tallies = tallyChanges();
  /** Every change passes here. `before` is null for a record that was not there. */
  const note = <T extends RecordTable>(table: T, key: string, before: Records[T] | null, after: Records[T] | null) => {
    changes.push({ table, key, other: before });
    if (table === 'tags') tallies.note(before as Tag | null, after as Tag | null);
  };

  const change: Change = {
    get: (table, id) => tableOf(table).get(id),

    async put(table, record) {
      const { id } = record as { id: string };
      const before = await change.get(table, id);
      sequence = Math.max(sequence, before?.revision ?? 0) + 1;
      const next = parseRecord(table, { ...record, ...notBefore(before, record), revision: sequence });
      await tableOf(table).put(next);
      note(table, id, before ?? null, next);
      return next;
    },

    async putAll(table, records, progress) {
      for (let from = 0; from < records.length; from += SLICE) {
        const slice = records.slice(from, from + SLICE);
        const current = await tableOf(table).bulkGet(slice.map((record) => (record as { id: string }).id));
        const next = slice.map((record, index) => {
          const before = current[index];
          sequence = Math.max(sequence, before?.revision ?? 0) + 1;
          const parsed = parseRecord(table, { ...record, ...notBefore(before, record), revision: sequence });
          note(table, parsed.id, before ?? null, parsed);
          return parsed;
        });
        await tableOf(table).bulkPut(next);
        progress?.(Math.min(from + SLICE, records.length));
      }
    },

    async remove(table, id) {
      const before = await change.get(table, id);
      if (!before) return;
      await tableOf(table).delete(id);
      note(table, id, before, null);
    },

    async replace(table, pairs) {
      for (let from = 0; from < pairs.length; from += SLICE) {
        const slice = pairs.slice(from, from + SLICE);
        const current = await tableOf(table).bulkGet(slice.map(({ here }) => here.id));
        const next = slice.map(({ file, here }, index) => {
          const before = current[index];
          if (before?.revision !== here.revision) throw new Refusal('conflict', `${table}: changed since it was read`);
          sequence = Math.max(sequence, before.revision) + 1;
          const parsed = parseRecord(table, { ...file, id: here.id, revision: sequence });
          note(table, here.id, before, parsed);
          return parsed;
        });
        await tableOf(table).bulkPut(next);
      }
    },

    async add(table, records) {
      for (let from = 0; from < records.length; from += SLICE) {
        const parsed = records.slice(from, from + SLICE).map((record) => parseRecord(table, record));
        try {
          await tableOf(table).bulkAdd(parsed);
        } catch (error) {
          const isThere = (error as { failures?: { name: string }[] }).failures?.[0]?.name === 'ConstraintError';
          throw isThere ? new Refusal('conflict', `${table}: a record to add is there already`) : error;
        }
        for (const record of parsed) {
          sequence = Math.max(sequence, record.revision);
          note(table, record.id, null, record);
        }
      }
    },
  };

  async function finish(action: HistoryAction | null) {
    sequence += 1;
    await tallies.write();
    await database.meta.put({ key: 'sequence', value: sequence });
    if (action === null) return;
    await database.history.where('undone').equals(1).delete();
    // The changes are of records that were parsed each; to parse 100,000 of them once more would hold the page.
    const entry = historyEntrySchema.parse({ id: sequence, at: Date.now(), action, undone: 0, changes: [] });
    await database.history.add({ ...entry, changes });
  }

  return { change, changes, finish };
}

/** Where the clock was put back a later change must still be the later one: a restore compares by that time. */
function notBefore(before: { updatedAt: number } | undefined, { updatedAt }: { updatedAt: number }) {
  return { updatedAt: before && updatedAt < before.updatedAt ? Math.min(before.updatedAt + 1, LAST_TIME) : updatedAt };
}

/** Dexie's table for a name, so that reads and writes through it keep the record's type. */
function tableOf<T extends RecordTable>(table: T): Table<Records[T], string> {
  return database.table(table);
}
