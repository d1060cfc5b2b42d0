import { expect, test } from 'vitest';
import { documentAt, documentsOf } from '../../core/store/documents.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import {
  createReview,
  deleteReview,
  firstReview,
  listReviews,
  renameReview,
  restoreReview,
} from '../../core/store/reviews.ts';
import { createTag, tagsOfDocument, tagsOfReview } from '../../core/store/tags.ts';
import { newTag, URL_A, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

test('the first review is made once, is no step to undo, and is found again', async () => {
  const [one, two] = await Promise.all([firstReview('First'), firstReview('First')]);
  expect(one).toEqual(two);
  expect(await listReviews()).toHaveLength(1);
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('the review worked on last comes first', async () => {
  const a = value(await createReview({ id: crypto.randomUUID(), name: 'A' }));
  await new Promise((resolve) => setTimeout(resolve, 2));
  const b = value(await createReview({ id: crypto.randomUUID(), name: 'B' }));
  expect((await listReviews()).map(({ review }) => review.name)).toEqual(['B', 'A']);
  await new Promise((resolve) => setTimeout(resolve, 2));
  value(await createTag(newTag(a.id)));
  expect((await listReviews()).map(({ review }) => review.name)).toEqual(['A', 'B']);
  expect(await tagsOfReview(b.id)).toEqual([]);
});

test('a name is trimmed and may not be empty', async () => {
  const review = value(await createReview({ id: crypto.randomUUID(), name: '  Vendor A  ' }));
  expect(review.name).toBe('Vendor A');
  expect(await renameReview({ ...review, name: '  ' })).toMatchObject({ error: { code: 'invalid' } });
  const renamed = value(await renameReview({ ...review, name: 'Vendor B' }));
  expect(await renameReview({ ...review, name: 'Vendor C' })).toMatchObject({
    error: { code: 'conflict', current: renamed },
  });
});

test('a deleted review hides what it holds, and brings it back', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  value(await deleteReview(review));
  expect(await listReviews()).toEqual([]);
  expect(await documentAt(review.id, URL_A)).toBeNull();
  expect(await documentsOf(review.id)).toEqual([]);
  expect(await tagsOfReview(review.id)).toEqual([]);
  expect(await tagsOfDocument(tag.documentId)).toEqual([]);
  value(await restoreReview(review.id));
  expect(await tagsOfDocument(tag.documentId)).toEqual([tag]);
  await undo();
  await undo();
  expect(await listReviews()).toEqual([{ review, documents: 1, tags: 1 }]);
});
