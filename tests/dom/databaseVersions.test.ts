import { expect, test } from 'vitest';
import { readAll } from '../../core/store/backup.ts';
import { binContents } from '../../core/store/bin.ts';
import { database } from '../../core/store/database.ts';
import { draftsAt } from '../../core/store/drafts.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import { listReviews } from '../../core/store/reviews.ts';
import { talliesOf } from '../../core/store/tallies.ts';
import { VERSIONS } from '../../core/store/versions.ts';
import version1 from '../fixtures/databases/version-1.json';
import version2 from '../fixtures/databases/version-2.json';
import version3 from '../fixtures/databases/version-3.json';
import version4 from '../fixtures/databases/version-4.json';
import version5 from '../fixtures/databases/version-5.json';
import version6 from '../fixtures/databases/version-6.json';
import version7 from '../fixtures/databases/version-7.json';
import version8 from '../fixtures/databases/version-8.json';
import { openAt, URL_A, useFreshDatabase, value } from './storeFixture.ts';
import { talliesFrom } from './talliesFrom.ts';

/** A database as each released version left it: its tables with their indexes, and records. Never changed later. */
type StoredDatabase = {
  stores: Record<string, { keyPath: string; autoIncrement: boolean; indexes: Record<string, string | string[]> }>;
  records: Record<string, unknown[]>;
};
const STORED: Record<number, StoredDatabase> = {
  1: version1 as StoredDatabase,
  2: version2 as StoredDatabase,
  3: version3 as StoredDatabase,
  4: version4 as StoredDatabase,
  5: version5 as StoredDatabase,
  6: version6 as StoredDatabase,
  7: version7 as StoredDatabase,
  8: version8 as StoredDatabase,
};

useFreshDatabase();

test('every version has a stored database, and versions count up by one', () => {
  expect(VERSIONS.map(({ version }) => version)).toEqual(VERSIONS.map((_, index) => index + 1));
  expect(Object.keys(STORED).map(Number)).toEqual(VERSIONS.map(({ version }) => version));
});

test.each(VERSIONS.map(({ version }) => version))(
  'a database of version %i opens with all that it held',
  async (version) => {
    const stored = STORED[version];
    if (!stored) throw new Error(`no stored database of version ${version}`);
    await database.delete();
    const old = await openAt(version * 10, ({ result }) => {
      for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stored.stores)) {
        const store = result.createObjectStore(name, { keyPath, autoIncrement });
        for (const [index, path] of Object.entries(indexes)) {
          store.createIndex(index.replace('*', ''), path, { multiEntry: index.startsWith('*') });
        }
        for (const record of stored.records[name] ?? []) store.add(record);
      }
    });
    old.close();
    await database.open();
    expect(database.backendDB().version).toBe(VERSIONS.length * 10);
    const all = await readAll();
    expect([all.reviews.length, all.documents.length, all.tags.length]).toEqual([1, 1, 2]);
    // Until version 4 every tag had a place; one of the stored version 4 is kept without.
    expect(all.tags.map(({ detachedAt }) => detachedAt).sort()).toEqual([version < 4 ? null : 1795400207100, null]);
    // Until version 6 every passage was words; one of the stored version 6 is a part of a page.
    expect(all.tags.map(({ passage }) => passage.page).sort()).toEqual([version < 6 ? null : 7, null]);
    // Until version 8 there was nothing of a review but its documents and tags.
    const work = [
      all.profiles,
      all.findings,
      all.answers,
      all.stepStatuses,
      all.stageNotes,
      all.vendorRequests,
      all.verdicts,
    ];
    expect(work.map(({ length }) => length)).toEqual(Array(7).fill(version < 8 ? 0 : 1));
    expect(all.reviews.map(({ kind }) => kind)).toEqual([version < 8 ? 'other' : 'proposal']);
    expect(await listReviews()).toMatchObject([{ documents: 1, tags: 1 }]);
    expect(await binContents()).toHaveLength(1);
    expect(await draftsAt(URL_A)).toMatchObject([{ tagId: null }]);
    expect(await historyTop()).toEqual({ undo: 'tag:delete', redo: null });
    value(await undo());
    expect(await listReviews()).toMatchObject([{ tags: 2 }]);
    const { tags } = await readAll();
    expect(await talliesOf(all.reviews[0]?.id ?? '')).toEqual(talliesFrom(tags));
    expect(tags.filter(({ detachedAt }) => detachedAt === null)).toHaveLength(version < 4 ? 2 : 1);
    expect(tags.filter(({ passage }) => passage.region === null)).toHaveLength(version < 6 ? 2 : 1);
    // Until version 7 no passage knew its element; the one of the stored version 7 that came back does.
    const path = version < 7 ? null : '/html[1]/body[1]/main[1]/p[4]';
    expect(tags.map((tag) => tag.passage.path?.value ?? null).sort()).toEqual([path, null]);
  },
);

test('no two indexes of a table begin alike, or a question for the first part could meet the sparse one', () => {
  for (const { name, schema } of database.tables) {
    const first = [schema.primKey, ...schema.indexes].map(({ keyPath }) => [keyPath].flat()[0]);
    expect([name, new Set(first).size]).toEqual([name, first.length]);
  }
});
