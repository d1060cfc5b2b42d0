import { afterEach, expect, test, vi } from 'vitest';
import { fileAddress } from '../../core/model/document.ts';
import { binContents, emptyBin } from '../../core/store/bin.ts';
import { database } from '../../core/store/database.ts';
import { documentAt, documentsOf } from '../../core/store/documents.ts';
import { fileKept, forgetFile, hashesKept, keepFile } from '../../core/store/files.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import {
  deleteDocument,
  joinDocument,
  learnAbout,
  openFile,
  restoreDocument,
  reviseDocument,
  unrelate,
} from '../../core/store/library.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, restoreTag, tagById, tagsOfDocument, tagsOfReview } from '../../core/store/tags.ts';
import { keepText, sketchesOf, textAt } from '../../core/store/texts.ts';
import { newTag, reopen, URL_A, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();
afterEach(() => void vi.useRealTimers());

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const TEXT = 'c'.repeat(64);
const SKETCH = { runs: 1, least: Uint32Array.of(7) };
const file = (hash = HASH, name = 'Proposal.pdf') => ({ hash, kind: 'pdf' as const, name, size: 9, title: 'Proposal' });

test('a file that was renamed is the same document, with its tags', async () => {
  const review = await firstReview('First');
  const document = value(await openFile(review.id, file()));
  const tag = value(await createTag(newTag(review.id, { url: fileAddress(HASH) })));
  expect(tag.documentId).toBe(document.id);
  const again = value(await openFile(review.id, file(HASH, 'Proposal final.pdf')));
  expect(again.id).toBe(document.id);
  expect(await documentsOf(review.id)).toHaveLength(1);
  value(await learnAbout(document.id, { fileName: 'Proposal final.pdf' }));
  expect(await documentAt(review.id, fileAddress(HASH))).toMatchObject({ fileName: 'Proposal final.pdf' });
  expect((await historyTop()).undo).toBe('tag:create');
});

test('bytes are kept byte by byte over a restart, until they are forgotten', async () => {
  const bytes = new Blob([new Uint8Array([37, 80, 68, 70, 0, 255])]);
  value(await keepFile({ hash: HASH, name: 'Proposal.pdf', bytes }));
  await reopen();
  const kept = await fileKept(HASH);
  expect(kept?.name).toBe('Proposal.pdf');
  expect([...new Uint8Array((await kept?.bytes.arrayBuffer()) as ArrayBuffer)]).toEqual([37, 80, 68, 70, 0, 255]);
  expect(await hashesKept()).toEqual(new Set([HASH]));
  value(await forgetFile(HASH));
  expect(await fileKept(HASH)).toBeNull();
});

test('a page and a file with the same text become one document, and one step takes that back', async () => {
  const review = await firstReview('First');
  const onPage = value(await createTag(newTag(review.id)));
  value(await learnAbout(onPage.documentId, { textHash: TEXT }));
  const opened = value(await openFile(review.id, file()));
  value(await learnAbout(opened.id, { textHash: TEXT }));
  const inFile = value(await createTag(newTag(review.id, { url: fileAddress(HASH) })));

  value(await joinDocument({ id: opened.id, into: onPage.documentId }));
  expect(await binContents()).toEqual([]);
  expect((await documentAt(review.id, fileAddress(HASH)))?.id).toBe(onPage.documentId);
  expect((await documentAt(review.id, URL_A))?.id).toBe(onPage.documentId);
  expect((await tagsOfDocument(onPage.documentId)).map(({ id }) => id).sort()).toEqual([onPage.id, inFile.id].sort());
  expect(await documentsOf(review.id)).toHaveLength(1);
  const more = value(await createTag(newTag(review.id, { url: fileAddress(HASH) })));
  expect(more.documentId).toBe(onPage.documentId);

  value(await undo());
  value(await undo());
  expect((await documentAt(review.id, fileAddress(HASH)))?.id).toBe(opened.id);
  expect(await tagsOfDocument(opened.id)).toHaveLength(1);
});

test('a new version gets copies of the tags; the old one keeps its own', async () => {
  const review = await firstReview('First');
  const first = value(await openFile(review.id, file()));
  const tag = value(await createTag(newTag(review.id, { url: first.url })));
  const second = value(await openFile(review.id, file(OTHER, 'Proposal v2.pdf')));
  expect(value(await reviseDocument({ id: second.id, of: first.id }))).toEqual({ carried: 1 });
  const [carried] = await tagsOfDocument(second.id);
  expect(carried).toMatchObject({ carriedFrom: tag.id, passage: tag.passage, standards: tag.standards });
  expect(carried?.id).not.toBe(tag.id);
  expect(await tagsOfDocument(first.id)).toEqual([tag]);
  expect(await documentAt(review.id, second.url)).toMatchObject({ versionOf: first.id });
  expect(value(await reviseDocument({ id: second.id, of: first.id }))).toEqual({ carried: 0 });
  value(await undo());
  expect(await tagsOfDocument(second.id)).toEqual([]);
});

test('carrying tags over tells how far it is, and once it is cancelled nothing of it is there', async () => {
  const review = await firstReview('First');
  const first = value(await openFile(review.id, file()));
  for (let count = 0; count < 130; count++) value(await createTag(newTag(review.id, { url: first.url })));
  const second = value(await openFile(review.id, file(OTHER)));
  const stop = new AbortController();
  const told: number[] = [];
  const request = { id: second.id, of: first.id };
  const progress = (carried: number, all: number) => {
    told.push(carried / all);
    stop.abort();
  };
  expect(await reviseDocument(request, { signal: stop.signal, progress })).toMatchObject({
    error: { code: 'refused' },
  });
  expect(await tagsOfDocument(second.id)).toEqual([]);
  expect(await documentAt(review.id, second.url)).toMatchObject({ versionOf: null });
  expect(value(await reviseDocument(request, { progress }))).toEqual({ carried: 130 });
  expect(told.at(-1)).toBe(1);
  const revisions = (await tagsOfReview(review.id)).map(({ revision }) => revision);
  expect(new Set(revisions).size).toBe(260);
});

test('a text is kept with its sketch, and both are those of the text that was read last', async () => {
  const review = await firstReview('First');
  const { url } = value(await openFile(review.id, file()));
  value(await openFile(review.id, file(OTHER)));
  value(await keepText(url, 'Coaches meet each week.', SKETCH, null));
  const next = { runs: 2, least: Uint32Array.of(3, 9) };
  value(await keepText(url, 'Coaches meet each month.', next, null));
  expect(await textAt(url)).toBe('Coaches meet each month.');
  expect((await sketchesOf(review.id)).map(({ sketch }) => sketch)).toMatchObject([next, null]);
});

test('documents that a person has parted stay so, and that is no step to undo', async () => {
  const review = await firstReview('First');
  const [first, second] = [value(await openFile(review.id, file())), value(await openFile(review.id, file(OTHER)))];
  value(await unrelate({ id: second.id, to: first.id }));
  value(await unrelate({ id: second.id, to: first.id }));
  expect(await documentAt(review.id, second.url)).toMatchObject({ unrelatedTo: [first.id] });
  expect((await historyTop()).undo).toBe('document:open');
});

test('a removed document goes with its tags and comes back with them, and with those only', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  const review = await firstReview('First');
  const document = value(await openFile(review.id, file()));
  const tag = value(await createTag(newTag(review.id, { url: document.url })));
  vi.setSystemTime(2_000);
  value(await deleteDocument(document));
  expect(await documentsOf(review.id)).toEqual([]);
  expect(await tagsOfReview(review.id)).toEqual([]);
  expect(await binContents()).toEqual([{ kind: 'document', id: document.id, name: 'Proposal', deletedAt: 2_000 }]);
  value(await restoreDocument(document.id));
  expect((await tagsOfReview(review.id)).map(({ id }) => id)).toEqual([tag.id]);

  const back = await documentAt(review.id, document.url);
  value(await deleteDocument({ id: document.id, revision: back?.revision ?? 0 }));
  expect(await openFile(review.id, file())).toMatchObject({ ok: true, value: { id: document.id, deletedAt: null } });
  expect(await tagsOfReview(review.id)).toHaveLength(1);
});

test('a tag that is restored alone brings its document', async () => {
  const review = await firstReview('First');
  const document = value(await openFile(review.id, file()));
  const tag = value(await createTag(newTag(review.id, { url: document.url })));
  value(await deleteDocument(document));
  value(await restoreTag(tag.id));
  expect(await documentsOf(review.id)).toHaveLength(1);
});

test('after 30 days a removed document leaves with its tags, its bytes and its text', async () => {
  const review = await firstReview('First');
  const document = value(await openFile(review.id, file()));
  const kept = value(await openFile(review.id, file(OTHER)));
  const tag = value(await createTag(newTag(review.id, { url: document.url })));
  for (const hash of [HASH, OTHER]) {
    value(await keepFile({ hash, name: 'Proposal.pdf', bytes: new Blob(['%PDF']) }));
    value(await keepText(fileAddress(hash), 'Coaches meet each week.', SKETCH, null));
  }
  value(await deleteDocument(document));
  const later = Date.now() + 31 * 24 * 60 * 60 * 1000;
  expect(await emptyBin(later)).toBeGreaterThan(0);
  expect(await tagById(tag.id)).toBeNull();
  expect(await hashesKept()).toEqual(new Set([OTHER]));
  expect(await textAt(document.url)).toBeNull();
  expect(await textAt(kept.url)).toBe('Coaches meet each week.');
  expect(await database.sketches.toCollection().primaryKeys()).toEqual([kept.url]);
  expect((await documentsOf(review.id)).map(({ id }) => id)).toEqual([kept.id]);
});

test('what does not fit is refused and changes nothing', async () => {
  const review = await firstReview('First');
  const document = value(await openFile(review.id, file()));
  expect(await joinDocument({ id: document.id, into: document.id })).toMatchObject({ error: { code: 'invalid' } });
  expect(await reviseDocument({ id: document.id, of: crypto.randomUUID() })).toMatchObject({ error: { code: 'gone' } });
  expect(await openFile(crypto.randomUUID(), file())).toMatchObject({ error: { code: 'gone' } });
  expect(await keepFile({ hash: 'short', name: '', bytes: new Blob() })).toMatchObject({ error: { code: 'invalid' } });
  expect(await deleteDocument({ id: document.id, revision: 99 })).toMatchObject({ error: { code: 'conflict' } });
});
