import { expect, test, vi } from 'vitest';
import type { Tag } from '../../core/model/tag.ts';
import { historyTop } from '../../core/store/history.ts';
import { live } from '../../core/store/live.ts';
import { firstReview, listReviews } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag, tagsOfReview } from '../../core/store/tags.ts';
import { judgement, newTag, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

test('a live reading follows every write until it is aborted', async () => {
  const review = await firstReview('First');
  const controller = new AbortController();
  const seen: Tag[][] = [];
  const counts: number[] = [];
  const tops: unknown[] = [];
  live(
    () => tagsOfReview(review.id),
    (tags) => seen.push(tags),
    controller.signal,
  );
  live(listReviews, (rows) => counts.push(rows[0]?.tags ?? -1), controller.signal);
  live(historyTop, (top) => tops.push(top.undo), controller.signal);
  await vi.waitFor(() => expect([seen.at(-1), counts.at(-1), tops.at(-1)]).toEqual([[], 0, null]));
  const tag = value(await createTag(newTag(review.id)));
  await vi.waitFor(() => expect([seen.at(-1), counts.at(-1), tops.at(-1)]).toEqual([[tag], 1, 'tag:create']));
  const edited = value(await editTag({ ...tag, judgement: judgement({ note: 'seen' }) }));
  await vi.waitFor(() => expect([seen.at(-1), tops.at(-1)]).toEqual([[edited], 'tag:edit']));
  value(await deleteTag(edited));
  await vi.waitFor(() => expect([seen.at(-1), counts.at(-1), tops.at(-1)]).toEqual([[], 0, 'tag:delete']));

  controller.abort();
  const readings = seen.length;
  value(await createTag(newTag(review.id)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(seen).toHaveLength(readings);
});

test('a reading of several steps is followed in all of them', async () => {
  const review = await firstReview('First');
  const controller = new AbortController();
  const seen: number[] = [];
  const inSteps = async () => {
    await Promise.resolve();
    await listReviews();
    return (await tagsOfReview(review.id)).filter(({ note }) => note === 'seen').length;
  };
  live(
    () => inSteps(),
    (count) => seen.push(count),
    controller.signal,
  );
  const tag = value(await createTag(newTag(review.id)));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
  value(await editTag({ ...tag, judgement: judgement({ note: 'seen' }) }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  controller.abort();
});

test('a signal that is aborted already reads nothing', async () => {
  const next = vi.fn();
  live(listReviews, next, AbortSignal.abort());
  await listReviews();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(next).not.toHaveBeenCalled();
});

test('a write in another context wakes it', async () => {
  const review = await firstReview('First');
  const controller = new AbortController();
  const seen: Tag[][] = [];
  live(
    () => tagsOfReview(review.id),
    (tags) => seen.push(tags),
    controller.signal,
  );
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  const worker = new Worker(new URL('./liveWriter.worker.ts', import.meta.url), { type: 'module' });
  try {
    worker.postMessage({ reviewId: review.id });
    await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(1), { timeout: 5000 });
  } finally {
    worker.terminate();
    controller.abort();
  }
});

test('why a reading did not work is told', async () => {
  const controller = new AbortController();
  const failed = vi.fn();
  live(
    () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    () => {},
    controller.signal,
    failed,
  );
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith({ code: 'full', detail: 'no room' }));
  controller.abort();
});
