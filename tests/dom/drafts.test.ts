import { afterEach, expect, test, vi } from 'vitest';
import { database } from '../../core/store/database.ts';
import { draftsAt, keepDraft } from '../../core/store/drafts.ts';
import { historyTop } from '../../core/store/history.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, editTag } from '../../core/store/tags.ts';
import { drawnPassage, newTag, passage, reopen, URL_A, URL_B, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();
afterEach(() => void vi.useRealTimers());

const { quote } = passage();

test('a draft replaces the one before, survives a restart, and is no step to undo', async () => {
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'half' } }));
  value(await keepDraft({ url: `${URL_A}#fees`, quote, tagId: null, draft: { note: 'half a thought' } }));
  await reopen();
  expect(await draftsAt(URL_A)).toEqual([
    { exact: quote.exact, prefix: quote.prefix, tagId: null, draft: { note: 'half a thought' } },
  ]);
  expect(await draftsAt(URL_B)).toEqual([]);
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('a draft is forgotten when asked, and when its passage is tagged', async () => {
  const review = await firstReview('First');
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'one' } }));
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: null }));
  expect(await draftsAt(URL_A)).toEqual([]);
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'two' } }));
  value(
    await keepDraft({ url: URL_A, quote: { ...quote, prefix: 'elsewhere ' }, tagId: null, draft: { note: 'three' } }),
  );
  value(await createTag(newTag(review.id)));
  expect(await draftsAt(URL_A)).toMatchObject([{ draft: { note: 'three' } }]);
});

test('what is no draft is refused and keeps the one before', async () => {
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'kept' } }));
  expect(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'x'.repeat(10_001) } })).toMatchObject({
    error: { code: 'invalid' },
  });
  expect(await draftsAt(URL_A)).toMatchObject([{ draft: { note: 'kept' } }]);
});

test('drafts go after 30 days, and the oldest when there are more than 200', async () => {
  const start = Date.UTC(2027, 0, 4);
  for (let number = 0; number < 202; number += 1) {
    vi.useFakeTimers({ toFake: ['Date'], now: start + number });
    value(await keepDraft({ url: URL_A, quote: passage(`Passage ${number}`).quote, tagId: null, draft: {} }));
  }
  const kept = await draftsAt(URL_A);
  expect([kept.length, kept[0]?.exact, kept.at(-1)?.exact]).toEqual([200, 'Passage 2', 'Passage 201']);
  vi.useFakeTimers({ toFake: ['Date'], now: start + 31 * 24 * 60 * 60 * 1000 });
  expect(await draftsAt(URL_A)).toEqual([]);
  value(await keepDraft({ url: URL_B, quote, tagId: null, draft: {} }));
  expect(await database.drafts.count()).toBe(1);
});

test('what is typed to change a tag is kept beside what is typed for its passage, and goes when the tag is changed', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  value(await keepDraft({ url: URL_A, quote, tagId: null, draft: { note: 'another tag' } }));
  value(await keepDraft({ url: URL_A, quote, tagId: tag.id, draft: { note: 'half' } }));
  value(await keepDraft({ url: URL_B, quote, tagId: tag.id, draft: null }));
  await reopen();
  expect(await draftsAt(URL_A)).toMatchObject([
    { tagId: null, draft: { note: 'another tag' } },
    { tagId: tag.id, draft: { note: 'half' } },
  ]);
  const judgement = { ...newTag(review.id).judgement, note: 'half a thought' };
  value(await editTag({ id: tag.id, revision: tag.revision, judgement }));
  expect(await draftsAt(URL_A)).toMatchObject([{ draft: { note: 'another tag' } }]);
});

test('what is typed for a part of a page, its words too, is kept by that part, and goes when it is tagged', async () => {
  const review = await firstReview('First');
  const drawn = drawnPassage();
  const part = { exact: drawn.region?.value ?? '', prefix: '' };
  value(await keepDraft({ url: URL_A, quote: part, tagId: null, draft: { words: 'Fees by year', note: 'half' } }));
  expect(await draftsAt(URL_A)).toMatchObject([{ ...part, draft: { words: 'Fees by year', note: 'half' } }]);
  value(await createTag(newTag(review.id, { passage: drawnPassage('Fees by year, 12 rows') })));
  expect(await draftsAt(URL_A)).toEqual([]);
});
