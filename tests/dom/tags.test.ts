import { expect, test } from 'vitest';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, tagsOfDocument } from '../../core/store/tags.ts';
import { newTag, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

test('a tag is there after it was confirmed', async () => {
  const review = await firstReview('My first review');
  const tag = value(await createTag(newTag(review.id)));
  expect(await tagsOfDocument(tag.documentId)).toEqual([tag]);
  expect(await historyTop()).toEqual({ undo: 'tag:create', redo: null });
  await undo();
  expect(await tagsOfDocument(tag.documentId)).toEqual([]);
  expect(await historyTop()).toEqual({ undo: null, redo: 'tag:create' });
  await redo();
  expect(await tagsOfDocument(tag.documentId)).toEqual([tag]);
});
