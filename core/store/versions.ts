import type { Transaction } from 'dexie';
import type { Tag } from '../model/tag.ts';
import { type Tally, tallyKeysOf } from '../model/tally.ts';

/**
 * Versions of the database, oldest first. Append only: a version that was released never changes.
 * `stores` are Dexie's: primary key first, then indexes; a table that does not change is left out.
 * `upgrade` brings the records of the version before along; one that alters records must also alter those that the
 * entries of `history` hold.
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
  {
    version: 2,
    stores: {
      documents: 'id, [reviewId+url], *alsoAt, deletedAt',
      files: 'hash',
      texts: 'url',
    },
    upgrade: (transaction) =>
      addFields(transaction, {
        documents: { alsoAt: [], fileName: null, fileSize: null, textHash: null, versionOf: null, unrelatedTo: [] },
        tags: { carriedFrom: null },
      }),
  },
  {
    version: 3,
    stores: {},
    async upgrade(transaction) {
      await transaction.table('drafts').toCollection().modify({ tagId: null });
    },
  },
  { version: 4, stores: {}, upgrade: (transaction) => addFields(transaction, { tags: { detachedAt: null } }) },
  // The sketches of texts that were read before come when their documents are read again.
  { version: 5, stores: { sketches: 'url' } },
  {
    version: 6,
    stores: { places: 'url' },
    upgrade: (transaction) =>
      alterRecords(transaction, 'tags', ({ passage }: { passage?: object }) => {
        if (passage) Object.assign(passage, { page: null, region: null });
      }),
  },
  {
    version: 7,
    stores: {},
    upgrade: (transaction) =>
      alterRecords(transaction, 'tags', ({ passage }: { passage?: object }) => {
        if (passage) Object.assign(passage, { path: null });
      }),
  },
  {
    version: 8,
    stores: {
      profiles: 'id, deletedAt',
      findings: 'id, reviewId, documentId',
      answers: 'id, reviewId',
      stepStatuses: 'id, reviewId',
      stageNotes: 'id, reviewId',
      vendorRequests: 'id, reviewId, documentId, deletedAt',
      verdicts: 'id, reviewId, documentId, createdAt',
      tallies: 'documentId, reviewId',
    },
    async upgrade(transaction) {
      await addFields(transaction, {
        reviews: {
          kind: 'other',
          organisations: [],
          role: null,
          edition: '2022',
          reviewer: '',
          status: 'open',
          requirements: null,
          packet: null,
          archivedAt: null,
        },
        documents: { organisation: '', decision: null },
        tags: { by: '', suggested: false },
      });
      await countTags(transaction);
    },
  },
];

/** Makes the tallies from all the tags. */
async function countTags(transaction: Transaction): Promise<void> {
  const tallies = new Map<string, Tally>();
  await transaction.table<Tag>('tags').each((tag) => {
    const { documentId, reviewId } = tag;
    const tally = tallies.get(documentId) ?? { documentId, reviewId, counts: {} };
    tallies.set(documentId, tally);
    for (const key of tallyKeysOf(tag)) tally.counts[key] = (tally.counts[key] ?? 0) + 1;
  });
  await transaction.table('tallies').bulkPut([...tallies.values()]);
}

/** Gives every record of some tables more fields. */
async function addFields(transaction: Transaction, more: Record<string, object>): Promise<void> {
  for (const [table, fields] of Object.entries(more)) {
    await alterRecords(transaction, table, (record) => void Object.assign(record, fields));
  }
}

/** Alters every record of a table, those that the entries of `history` hold as well. */
async function alterRecords(transaction: Transaction, of: string, alter: (record: object) => void): Promise<void> {
  await transaction.table<object>(of).toCollection().modify(alter);
  await transaction
    .table<{ changes: { table: string; other: object | null }[] }>('history')
    .toCollection()
    .modify(({ changes }) => {
      for (const { table, other } of changes) if (other && table === of) alter(other);
    });
}
