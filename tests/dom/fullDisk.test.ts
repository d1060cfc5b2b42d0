import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { applyRestore, readAll } from '../../core/store/backup.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import { problemOf } from '../../core/store/problemOf.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag } from '../../core/store/tags.ts';
import { write } from '../../core/store/write.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { bigBackup } from './bigBackup.ts';
import { newTag, useFreshDatabase, value } from './storeFixture.ts';

// The quota of this browser's test profile cannot be set (the override of the DevTools protocol has no effect on it), so
// the browser's own interface fails here as it does on a full disk. The e2e tests fill a real quota.

useFreshDatabase();
afterEach(() => void vi.restoreAllMocks());

const noRoom = () => new DOMException('no room', 'QuotaExceededError');

test('on a full disk a write is told as full, and what was saved before stands', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const before = await readAll();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw noRoom();
  });
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw noRoom();
  });
  const full = { ok: false, error: { code: 'full' } };
  expect(await createTag(newTag(review.id))).toMatchObject(full);
  expect(await undo()).toMatchObject(full);
  expect(await applyRestore(planRestore(bigBackup(10), before), { conflicts: 'keep' })).toMatchObject(full);
  put.mockRestore();
  add.mockRestore();
  expect(await readAll()).toEqual(before);
  expect(await historyTop()).toEqual({ undo: 'tag:create', redo: null });
  expect(value(await createTag(newTag(review.id))).documentId).toBe(tag.documentId);
});

test.each([0, 1])('a disk that turns out to be full after %i more requests is told as full', async (requests) => {
  const review = await firstReview('First');
  const result = await write('review:rename', async (change) => {
    await change.put('reviews', { ...review, name: 'Half done' });
    const transaction = Dexie.currentTransaction?.idbtrans;
    Object.defineProperty(transaction, 'error', { value: noRoom() });
    for (let request = 0; request < requests; request += 1) change.get('reviews', review.id).catch(() => {});
    transaction?.abort();
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'full' } });
  expect((await readAll()).reviews).toEqual([review]);
});

test('errors are told apart wherever Dexie has wrapped them', () => {
  const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: noRoom() });
  const bulk = Object.assign(new Error('1 of 9 failed'), { name: 'BulkError', failures: [wrapped] });
  expect([noRoom(), wrapped, bulk].map((error) => problemOf(error).code)).toEqual(['full', 'full', 'full']);
  expect(problemOf(new Error('odd'))).toEqual({ code: 'failed', detail: 'Error: odd' });
  expect(problemOf('text')).toEqual({ code: 'failed', detail: 'text' });
});
