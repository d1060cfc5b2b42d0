import { afterEach, expect, test, vi } from 'vitest';
import { readAll } from '../../core/store/backup.ts';
import { database } from '../../core/store/database.ts';
import { type Interruption, watchInterruptions } from '../../core/store/interruption.ts';
import { problemOf } from '../../core/store/problemOf.ts';
import { firstReview, listReviews, renameReview } from '../../core/store/reviews.ts';
import { openAt, useFreshDatabase } from './storeFixture.ts';

useFreshDatabase();

let newer: IDBDatabase | undefined;
afterEach(() => newer?.close());

test('a newer build takes the database over: this window says so, writes nothing and alters nothing', async () => {
  const review = await firstReview('First');
  const before = await readAll();
  const controller = new AbortController();
  const told: (Interruption | null)[] = [];
  watchInterruptions((interruption) => told.push(interruption), controller.signal);
  newer = await openAt(9000);
  await vi.waitFor(() => expect(told.at(-1)).toBe('outdated'));

  expect(await renameReview({ ...review, name: 'From the old window' })).toMatchObject({
    ok: false,
    error: { code: 'outdated' },
  });
  const reading = await listReviews().catch(problemOf);
  expect(reading).toMatchObject({ code: 'outdated' });
  expect(told.at(-1)).toBe('outdated');
  controller.abort();

  const stored = await new Promise<unknown[]>((resolve) => {
    const request = (newer as IDBDatabase).transaction('reviews').objectStore('reviews').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  expect(stored).toEqual(before.reviews);
  expect(newer.version).toBe(9000);
});

test('a window of an older build that stays open is told as blocked, and the opening goes on when it closes', async () => {
  await firstReview('First');
  database.close();
  await database.delete();
  const older = await openAt(1, (request) => request.result.createObjectStore('old', { keyPath: 'id' }));
  const controller = new AbortController();
  const told: (Interruption | null)[] = [];
  watchInterruptions((interruption) => told.push(interruption), controller.signal);
  const opening = database.open();
  await vi.waitFor(() => expect(told).toContain('blocked'));
  older.close();
  await opening;
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
  controller.abort();
});

test('after the browser has removed the data, the next use begins anew', async () => {
  await firstReview('First');
  const controller = new AbortController();
  const told: (Interruption | null)[] = [];
  watchInterruptions((interruption) => told.push(interruption), controller.signal);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('crosswalk').onsuccess = resolve;
  });
  expect(told.at(-1)).toBe('closed');
  expect(await listReviews()).toEqual([]);
  expect(told.at(-1)).toBeNull();
  controller.abort();
});
