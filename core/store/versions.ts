import type { Transaction } from 'dexie';

/**
 * Versions of the database, oldest first. Append only: a version that was released never changes.
 * `stores` are Dexie's: primary key first, then indexes; a table that does not change is left out.
 * `upgrade` brings the records of the version before along; one that alters records must also empty `history`, whose
 * entries hold records of the old shape.
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
];
