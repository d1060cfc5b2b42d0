import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { ofEachTable } from '../../core/model/records.ts';
import { areaOf } from '../../core/model/region.ts';
import { MAX_BACKUP_BYTES, readBackup, writeBackup } from '../../core/transfer/backupFile.ts';
import { BACKUP_VERSION } from '../../core/transfer/backupVersions.ts';
import { bigBackup } from '../dom/bigBackup.ts';

const records = bigBackup(3, 2);
const text = async (of: BackupRecords = records) => (await writeBackup(of, 1_000)).text();
const read = (content: string) => readBackup(new Blob([content]));

/** A file as someone else's program might write it: ours, altered, with a checksum that fits. */
async function forged(alter: (data: BackupRecords) => unknown) {
  const data = alter(structuredClone(records)) ?? {};
  return text(data as BackupRecords);
}

describe('formats', () => {
  const versions = Array.from({ length: BACKUP_VERSION }, (_, index) => index + 1);

  test.each(versions)('a stored file of format %i is read', async (version) => {
    const path = new URL(`../fixtures/backups/version-${version}.json`, import.meta.url);
    const result = await read(await readFile(path, 'utf8'));
    if (!result.ok) throw new Error(result.reason);
    const { reviews, documents, tags } = result.value;
    expect(reviews.map(({ name }) => name)).toEqual(['Vendor A proposal 2027']);
    expect(documents.map(({ url }) => url)).toEqual(['https://vendor.example/proposal']);
    expect(tags.map(({ passage, deletedAt }) => [passage.quote.exact, deletedAt !== null]).sort()).toEqual([
      ['Coaches meet each week.', false],
      ['Substitute pay is not included.', true],
    ]);
    // Until format 3 every tag had a place; one of the stored file of format 3 is kept without.
    const detached = tags.filter(({ detachedAt }) => detachedAt !== null).map(({ passage }) => passage.quote.exact);
    expect(detached).toEqual(version < 3 ? [] : ['Coaches meet each week.']);
    // Until format 4 every passage was words; one of the stored file of format 4 is a part of a page.
    const drawn = tags.flatMap(({ passage: { page, region } }) => (region ? [[page, areaOf(region).height]] : []));
    expect(drawn).toEqual(version < 4 ? [] : [[7, 12]]);
    // Until format 5 no passage knew its element.
    const paths = tags.flatMap(({ passage: { path } }) => path?.value ?? []);
    expect(paths).toEqual(version < 5 ? [] : ['/html[1]/body[1]/main[1]/p[4]']);
    // Until format 6 there was nothing of a review but its documents and tags.
    const { profiles, findings, answers, stepStatuses, stageNotes, vendorRequests, verdicts } = result.value;
    const work = [profiles, findings, answers, stepStatuses, stageNotes, vendorRequests, verdicts];
    expect(work.map(({ length }) => length)).toEqual(Array(7).fill(version < 6 ? 0 : 1));
  });

  test('a file of format 1 whose tags are no tags is damaged, not an accident', async () => {
    for (const tags of [[null], [7], 'none', null]) {
      const { version: _, ...rest } = JSON.parse(await text({ ...records, tags: [] }));
      const data = { ...rest.data, tags };
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
      const sha256 = Buffer.from(digest).toString('hex');
      expect(await read(JSON.stringify({ ...rest, version: 1, sha256, data }))).toEqual({
        ok: false,
        reason: 'damaged',
      });
    }
  });

  test('a file of a newer Crosswalk is refused by its number, whatever is in it', async () => {
    const newer = { format: 'crosswalk-backup', version: BACKUP_VERSION + 1, sealed: true };
    expect(await read(JSON.stringify(newer))).toEqual({ ok: false, reason: 'newer', format: BACKUP_VERSION + 1 });
  });
});

test('what is written is read again, byte by byte', async () => {
  const result = await read(await text());
  expect(result).toEqual({ ok: true, value: records });
});

test('a file says what it is, when it was made and what it holds before its data', async () => {
  const { data, sha256, ...header } = JSON.parse(await text());
  expect(header).toEqual({
    format: 'crosswalk-backup',
    version: BACKUP_VERSION,
    createdAt: 1_000,
    app: 'Crosswalk',
    counts: { ...ofEachTable(() => 0), reviews: 1, documents: 2, tags: 3 },
  });
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(data).toEqual(records);
});

test('a file whose layout was changed by an editor is still read', async () => {
  expect(await read(JSON.stringify(JSON.parse(await text()), null, 2))).toMatchObject({ ok: true });
});

test('a file that was cut short anywhere is damaged', async () => {
  const whole = await text();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: whole.length - 1 }), async (length) => {
      expect(await read(whole.slice(0, length))).toEqual({ ok: false, reason: 'damaged' });
    }),
  );
  expect(await read('')).toEqual({ ok: false, reason: 'damaged' });
});

test('a file with one changed character in its data is damaged', async () => {
  const whole = await text();
  const start = whole.indexOf('"data":') + 7;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: start, max: whole.length - 2 }), async (at) => {
      const other = whole[at] === 'x' ? 'y' : 'x';
      expect(await read(whole.slice(0, at) + other + whole.slice(at + 1))).toEqual({ ok: false, reason: 'damaged' });
    }),
  );
});

test.each([
  ['a picture', '\u0089PNG\r\n\u001a\n'],
  ['a text', 'Dear reviewer,'],
  ['other JSON', '{"format":"bookmarks","version":1}'],
  ['a list', '[1,2]'],
  ['a number', '7'],
  ['null', 'null'],
])('%s is foreign', async (_name, content) => {
  expect(await read(content)).toEqual({ ok: false, reason: 'foreign' });
});

test('a file that is too large is refused before it is read', async () => {
  const blob = new Blob(['{}']);
  Object.defineProperty(blob, 'size', { value: MAX_BACKUP_BYTES + 1 });
  Object.defineProperty(blob, 'text', { value: () => Promise.reject(new Error('was read')) });
  expect(await readBackup(blob)).toEqual({ ok: false, reason: 'oversized' });
});

describe('a file made by hand, its checksum right, is damaged', () => {
  test.each<[string, (data: BackupRecords) => unknown]>([
    ['with one id twice', (data) => ({ ...data, tags: [...data.tags, data.tags[0]] })],
    ['with a tag whose document is not in it', (data) => ({ ...data, documents: data.documents.slice(1) })],
    ['with a document whose review is not in it', (data) => ({ ...data, reviews: [] })],
    [
      'with a tag of another review than its document',
      (data) => ({ ...data, tags: data.tags.map((tag) => ({ ...tag, reviewId: tag.id })) }),
    ],
    [
      'with a record of another shape',
      (data) => ({ ...data, tags: data.tags.map((tag) => ({ ...tag, strength: 1 })) }),
    ],
    [
      'with a time that no calendar has',
      (data) => ({ ...data, tags: data.tags.map((tag) => ({ ...tag, createdAt: 9e15 })) }),
    ],
    [
      'with a revision after which nothing could be written any more',
      (data) => ({ ...data, tags: data.tags.map((tag) => ({ ...tag, revision: Number.MAX_SAFE_INTEGER - 1 })) }),
    ],
    [
      'with an address that runs something',
      (data) => ({
        ...data,
        documents: data.documents.map((document) => ({ ...document, url: 'javascript:alert(1)' })),
      }),
    ],
    [
      'with another address that runs something',
      (data) => ({
        ...data,
        documents: data.documents.map((document) => ({ ...document, alsoAt: ['data:text/html,<script>'] })),
      }),
    ],
    ['with a table missing', (data) => ({ ...data, tags: undefined })],
  ])('%s', async (_name, alter) => {
    const data = alter(structuredClone(records)) as BackupRecords;
    const file = await text({ ...data, tags: data.tags ?? [] });
    const withoutTable = data.tags === undefined ? file.replace(',"tags":[]', '') : file;
    expect(await read(withoutTable)).toEqual({ ok: false, reason: 'damaged' });
  });

  test('with other counts than it holds', async () => {
    const whole = await text();
    expect(await read(whole.replace('"tags":3', '"tags":4'))).toEqual({ ok: false, reason: 'damaged' });
  });

  test.each([0, -1, 1.5, '1', null])('with the format number %s', async (version) => {
    const file = JSON.stringify({ ...JSON.parse(await text()), version });
    expect(await read(file)).toEqual({ ok: false, reason: 'damaged' });
  });
});

test('keys that are not ours, __proto__ too, do not come through', async () => {
  const file = await forged((data) => {
    const [tag] = data.tags;
    Object.defineProperty(tag, '__proto__', { value: { admin: true }, enumerable: true });
    Object.assign(tag ?? {}, { script: 'x' });
    return data;
  });
  expect(file).toContain('"__proto__"');
  const result = await read(file);
  if (!result.ok) throw new Error(result.reason);
  const [tag] = result.value.tags;
  expect(tag).toEqual(records.tags[0]);
  expect(Object.getPrototypeOf(tag)).toBe(Object.prototype);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each([5_000, 500_000])('%i lists in each other are damaged', async (depth) => {
  const file = JSON.stringify({ ...JSON.parse(await text()), data: null });
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  expect(await read(file.replace('"data":null', `"data":${deep}`))).toEqual({ ok: false, reason: 'damaged' });
});

test('a byte order mark does no harm, and other bytes than UTF-8 are damaged or foreign', async () => {
  const whole = await text();
  expect(await readBackup(new Blob(['\ufeff', whole]))).toMatchObject({ ok: true });
  const bytes = new TextEncoder().encode(whole);
  bytes[whole.indexOf('"data":') + 60] = 0xff;
  expect(await readBackup(new Blob([bytes]))).toEqual({ ok: false, reason: 'damaged' });
  const wide = new Uint8Array(Uint16Array.from(whole, (letter) => letter.charCodeAt(0)).buffer);
  expect((await readBackup(new Blob([wide]))).ok).toBe(false);
});

test('whatever bytes come, an answer comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (content) => {
      expect((await read(content)).ok).toBe(false);
    }),
  );
});
