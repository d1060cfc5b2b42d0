import type { Transaction } from 'dexie';
import type { HistoryEntry } from '../model/history.ts';

/**
 * Versions of the database, oldest first. Append only: a version that was released never changes.
 * `stores` are Dexie's: primary key first, then indexes; a table that does not change is left out.
 * `upgrade` brings the records of the version before along, those that the entries of `history` hold included: what
 * was done before an update can be undone after it.
 *
 * Null is no key in IndexedDB, so the indexes with `deletedAt` hold only what lies in the bin. Dexie lets the first part
 * of a compound index be asked alone (`reviewId`, `deletedAt`); so no two may begin alike, or it may take the sparse one.
 */
export const VERSIONS: readonly {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}[] = [
  {
    version: 1,
    stores: {
      reviews: 'id, deletedAt',
      documents: 'id, [reviewId+url]',
      tags: 'id, documentId, [reviewId+updatedAt], [deletedAt+reviewId], createdAt',
      history: 'id, [undone+id+action], at',
      drafts: '++id, url, updatedAt',
      meta: 'key',
    },
  },
  { version: 2, stores: {}, upgrade: addDetachedAt },
];

/** Tags can be kept as evidence without a place since version 2; until then each had one. */
async function addDetachedAt(transaction: Transaction): Promise<void> {
  const withIt = (record: unknown) => Object.assign(record as object, { detachedAt: null });
  await transaction.table('tags').toCollection().modify(withIt);
  await transaction
    .table<HistoryEntry>('history')
    .toCollection()
    .modify(({ changes }) => {
      for (const { table, other } of changes) if (table === 'tags' && other !== null) withIt(other);
    });
}
