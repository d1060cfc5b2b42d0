import { afterEach, expect, test, vi } from 'vitest';
import { noRecords } from '../../core/model/records.ts';
import { applyRestore, readAll } from '../../core/store/backup.ts';
import { binContents, deleteForGood, emptyBin } from '../../core/store/bin.ts';
import { database } from '../../core/store/database.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import { createReview, deleteReview, firstReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag, tagsOfReview } from '../../core/store/tags.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { judgement, newTag, passage, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2027, 0, 4);
const onDay = (day: number) => vi.useFakeTimers({ toFake: ['Date'], now: START + day * DAY });

test('the bin lists tags by their passage and reviews by their name, last deleted first', async () => {
  onDay(0);
  const review = await firstReview('First');
  const other = value(await createReview({ id: crypto.randomUUID(), name: 'Vendor B' }));
  const tag = value(await createTag(newTag(review.id, { passage: passage('Substitute pay.') })));
  value(await deleteTag(tag));
  onDay(1);
  value(await deleteReview(other));
  expect(await binContents()).toEqual([
    { kind: 'review', id: other.id, name: 'Vendor B', deletedAt: START + DAY },
    { kind: 'tag', id: tag.id, passage: tag.passage, deletedAt: START },
  ]);
});

test('after 30 days, not before, what was deleted and its step are dropped', async () => {
  onDay(0);
  const review = await firstReview('First');
  const kept = value(await createTag(newTag(review.id)));
  value(await deleteTag(value(await createTag(newTag(review.id)))));
  expect(await emptyBin(START + 30 * DAY)).toBe(0);
  expect(await binContents()).toHaveLength(1);
  expect(await emptyBin(START + 30 * DAY + 1)).toBe(1);
  expect(await binContents()).toEqual([]);
  expect(await tagsOfReview(review.id)).toEqual([kept]);
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('a review takes its documents and tags along', async () => {
  onDay(0);
  const review = value(await createReview({ id: crypto.randomUUID(), name: 'Vendor B' }));
  value(await createTag(newTag(review.id)));
  value(await deleteReview(review));
  expect(await emptyBin(START + 31 * DAY)).toBe(1);
  expect(await readAll()).toEqual(noRecords());
});

test('what is deleted for good is nowhere left: not in the bin, nor in a step, nor what a note said before', async () => {
  const review = await firstReview('First');
  const kept = value(await createTag(newTag(review.id, { judgement: judgement({ note: 'a name' }) })));
  const edited = value(await editTag({ ...kept, judgement: judgement({ note: 'no name' }) }));
  value(await deleteTag(value(await createTag(newTag(review.id, { passage: passage('Another name.') })))));
  const other = value(await createReview({ id: crypto.randomUUID(), name: 'Third name' }));
  value(await deleteReview(other));
  expect(value(await deleteForGood())).toBe(2);
  const left = await Promise.all(database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(left)).not.toMatch(/a name|Another name|Third name/);
  expect(await readAll()).toMatchObject({ reviews: [review], tags: [edited] });
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('what a younger step can bring back waits for that step', async () => {
  onDay(0);
  const review = value(await createReview({ id: crypto.randomUUID(), name: 'Vendor B' }));
  value(await createTag(newTag(review.id)));
  const before = await readAll();
  const deletedElsewhere = {
    ...before,
    reviews: before.reviews.map((record) => ({ ...record, updatedAt: START + 1, deletedAt: START + 1 })),
  };
  onDay(40);
  value(await applyRestore(planRestore(deletedElsewhere, before), { conflicts: 'keep' }));
  expect(await emptyBin(START + 41 * DAY)).toBe(0);
  await undo();
  expect(await readAll()).toEqual(before);
});
