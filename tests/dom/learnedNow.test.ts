import { expect, test } from 'vitest';
import { undo } from '../../core/store/history.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { dismissSuggestion } from '../../core/store/verdicts.ts';
import { learnedNow } from '../../entrypoints/background/learnedNow.ts';
import { URL_A, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

const isKept = async () => {
  const first = await learnedNow();
  return first === (await learnedNow());
};

test('what was learned is kept until an answer is added or undone, and is then made anew', async () => {
  const { id: reviewId } = await firstReview('First');
  const phrases = ['release time'];
  expect(await learnedNow()).toMatchObject({ phrases: {} });
  await expect.poll(isKept).toBe(true);
  const of = { reviewId, url: URL_A, title: '', standardId: 'resources', words: 'Release time.', phrases };
  value(await dismissSuggestion(of));
  await expect.poll(async () => Object.keys((await learnedNow()).phrases)).toEqual(phrases);
  await expect.poll(isKept).toBe(true);
  value(await undo());
  await expect.poll(async () => Object.keys((await learnedNow()).phrases)).toEqual([]);
});
