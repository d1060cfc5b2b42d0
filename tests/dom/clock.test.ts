import { afterEach, expect, test, vi } from 'vitest';
import { countSince, readAll } from '../../core/store/backup.ts';
import { firstReview, renameReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag } from '../../core/store/tags.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { judgement, newTag, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2027, 0, 4);
const at = (time: number) => vi.useFakeTimers({ toFake: ['Date'], now: time });

test('what is changed after the clock was put back is still the newer: an older backup conflicts with it', async () => {
  at(NOW);
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const file = await readAll();
  at(NOW - 3 * DAY);
  value(await editTag({ id: tag.id, revision: tag.revision, judgement: judgement({ note: 'later' }) }));
  value(await renameReview({ id: review.id, revision: review.revision, name: 'Later' }));
  const plan = planRestore(file, await readAll());
  expect(plan.tags).toMatchObject({ change: [], conflict: [{ here: { note: 'later' } }] });
  expect(plan.reviews).toMatchObject({ change: [], conflict: [{ here: { name: 'Later' } }] });
});

test('after the clock was put back, tags still count as not backed up', async () => {
  at(NOW);
  const review = await firstReview('First');
  value(await createTag(newTag(review.id)));
  value(await deleteTag(value(await createTag(newTag(review.id)))));
  expect(await countSince(NOW + DAY)).toBe(1);
  expect(await countSince(NOW)).toBe(0);
  expect(await countSince(NOW - 1)).toBe(1);
  expect(await countSince(null)).toBe(1);
});
