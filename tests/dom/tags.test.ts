import { expect, test, vi } from 'vitest';
import { binContents } from '../../core/store/bin.ts';
import { documentAt, documentsOf } from '../../core/store/documents.ts';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { deleteReview, firstReview, listReviews } from '../../core/store/reviews.ts';
import {
  createTag,
  deleteTag,
  detachTag,
  editTag,
  moveTag,
  placedTagsOf,
  restoreTag,
  tagsOfDocument,
  tagsOfReview,
} from '../../core/store/tags.ts';
import { drawnPassage, judgement, newTag, passage, URL_A, URL_B, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

test('a confirmed tag is there with its document, which is made once for an address', async () => {
  const review = await firstReview('First');
  const one = value(await createTag(newTag(review.id, { url: `${URL_A}#fees` })));
  const two = value(await createTag(newTag(review.id)));
  const document = await documentAt(review.id, `${URL_A}#services`);
  expect(document).toMatchObject({ id: one.documentId, url: URL_A, title: 'Proposal' });
  expect(await documentsOf(review.id)).toHaveLength(1);
  expect((await tagsOfDocument(one.documentId)).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  expect(await tagsOfReview(review.id)).toHaveLength(2);
  expect(await listReviews()).toEqual([{ review, documents: 1, tags: 2 }]);
});

test('the same id again gives the same tag and no second step', async () => {
  const review = await firstReview('First');
  const request = newTag(review.id);
  const tag = value(await createTag(request));
  expect(value(await createTag(request))).toEqual(tag);
  expect(await tagsOfReview(review.id)).toEqual([tag]);
});

test('two windows that send the same new tag at once make one', async () => {
  const review = await firstReview('First');
  const request = newTag(review.id);
  const [one, two] = await Promise.all([createTag(request), createTag(request)]);
  expect(value(one)).toEqual(value(two));
  expect(await documentsOf(review.id)).toHaveLength(1);
});

test('an id that belongs to a tag of another page does not give that tag away', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id, { url: URL_B })));
  expect(await createTag(newTag(review.id, { id: tag.id }))).toMatchObject({ ok: false, error: { code: 'refused' } });
});

test.each([
  ['no standard', { judgement: judgement({ standards: [] }) }],
  ['a long note', { judgement: judgement({ note: 'x'.repeat(10_001) }) }],
  ['an id that is none', { id: 'tag-1' }],
  ['no address', { url: 'nowhere' }],
  ['an empty quote', { passage: passage('') }],
])('%s is refused and leaves nothing, not even a document', async (_name, patch) => {
  const review = await firstReview('First');
  expect(await createTag(newTag(review.id, patch))).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await documentsOf(review.id)).toEqual([]);
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('keys that are not ours are not stored', async () => {
  const review = await firstReview('First');
  const request = newTag(review.id);
  Object.assign(request.judgement, { price: 'secret' });
  value(await createTag(request));
  expect((await tagsOfReview(review.id))[0]).not.toHaveProperty('price');
});

test('of two edits of the same version the second is a conflict that carries the first', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const first = value(await editTag({ ...tag, judgement: judgement({ note: 'from one window' }) }));
  const second = await editTag({ ...tag, judgement: judgement({ note: 'from the other' }) });
  expect(second).toEqual({ ok: false, error: { code: 'conflict', detail: 'tag', current: first } });
  expect(await tagsOfReview(review.id)).toEqual([first]);
  expect(await moveTag({ ...tag, passage: passage('Other words.') })).toMatchObject({ error: { code: 'conflict' } });
  expect(await deleteTag(tag)).toMatchObject({ error: { code: 'conflict' } });
});

test('an edit whose answer was lost can be sent again', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const request = { ...tag, judgement: judgement({ note: 'once' }) };
  expect(value(await editTag(request))).toEqual(value(await editTag(request)));
});

test('a refused edit leaves the tag as it was', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  expect(await editTag({ ...tag, judgement: judgement({ standards: ['Not an id'] }) })).toMatchObject({
    error: { code: 'invalid' },
  });
  expect(await tagsOfReview(review.id)).toEqual([tag]);
});

test('a deleted tag is hidden, cannot be edited, and comes back', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const deleted = value(await deleteTag(tag));
  expect(await tagsOfReview(review.id)).toEqual([]);
  expect(await tagsOfDocument(tag.documentId)).toEqual([]);
  expect(await listReviews()).toEqual([{ review, documents: 1, tags: 0 }]);
  expect(await editTag({ ...deleted, judgement: judgement({ note: 'late' }) })).toMatchObject({
    error: { code: 'gone' },
  });
  expect(value(await restoreTag(tag.id))).toMatchObject({ deletedAt: null, passage: tag.passage });
  expect(await tagsOfReview(review.id)).toHaveLength(1);
});

test('a tag kept without a place counts and is listed, but no page looks for it, until it has a passage again', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const other = value(await createTag(newTag(review.id)));
  expect(await placedTagsOf(tag.documentId)).toHaveLength(2);
  const detached = value(await detachTag(tag));
  expect(detached).toEqual({
    ...tag,
    detachedAt: expect.any(Number),
    updatedAt: expect.any(Number),
    revision: expect.any(Number),
  });
  expect(await tagsOfReview(review.id)).toHaveLength(2);
  expect(await tagsOfDocument(tag.documentId)).toHaveLength(2);
  expect(await placedTagsOf(tag.documentId)).toEqual([other]);
  expect(value(await detachTag(detached))).toEqual(detached);
  expect(await detachTag({ ...other, revision: tag.revision })).toMatchObject({ error: { code: 'conflict' } });
  expect(value(await editTag({ ...detached, judgement: judgement({ note: 'still evidence' }) }))).toMatchObject({
    detachedAt: detached.detachedAt,
  });

  // The same words again give it its place back as well.
  const [now] = (await tagsOfReview(review.id)).filter(({ id }) => id === tag.id);
  expect(
    value(await moveTag({ id: tag.id, revision: now?.revision ?? 0, passage: tag.passage })).detachedAt,
  ).toBeNull();
  expect(await placedTagsOf(tag.documentId)).toHaveLength(2);
});

test('keeping a tag without a place, and giving it one, are steps to undo and to do again', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const detached = value(await detachTag(tag));
  const moved = value(await moveTag({ ...detached, passage: passage('Teachers meet each day.') }));
  const now = async () => (await tagsOfReview(review.id))[0];
  expect(await historyTop()).toEqual({ undo: 'tag:passage', redo: null });
  value(await undo());
  expect(await now()).toEqual(detached);
  expect(await historyTop()).toEqual({ undo: 'tag:detach', redo: 'tag:passage' });
  value(await undo());
  expect(await now()).toEqual(tag);
  value(await redo());
  expect(await now()).toEqual(detached);
  value(await redo());
  expect(await now()).toEqual(moved);
});

test('restoring a tag of a deleted review brings the review back in the same step', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  value(await deleteTag(tag));
  value(await deleteReview(review));
  expect(await binContents()).toHaveLength(2);
  value(await restoreTag(tag.id));
  expect(await binContents()).toEqual([]);
  expect(await tagsOfReview(review.id)).toHaveLength(1);
});

test('a tag for a deleted or unknown review is refused as gone', async () => {
  const review = await firstReview('First');
  value(await deleteReview(review));
  expect(await createTag(newTag(review.id))).toMatchObject({ error: { code: 'gone' } });
  expect(await createTag(newTag(crypto.randomUUID()))).toMatchObject({ error: { code: 'gone' } });
});

test('a clock that goes back does not break an edit', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  try {
    expect(value(await editTag({ ...tag, judgement: judgement({ note: 'earlier' }) })).note).toBe('earlier');
  } finally {
    vi.useRealTimers();
  }
});

test('what is drawn on a page is tagged with or without words, and its words are edited in one step with the rest', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id, { passage: drawnPassage() })));
  expect(tag.passage).toEqual(drawnPassage());
  const edited = value(
    await editTag({ ...tag, judgement: { ...judgement({ note: 'Read twice' }), words: 'Fees by year' } }),
  );
  expect(edited).toMatchObject({ note: 'Read twice', passage: drawnPassage('Fees by year') });
  expect(edited).not.toHaveProperty('words');
  value(await undo());
  expect(await tagsOfReview(review.id)).toMatchObject([{ note: '', passage: drawnPassage() }]);
});

test('words of the document are not edited', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const edited = value(await editTag({ ...tag, judgement: { ...judgement({ note: 'New' }), words: 'Other words' } }));
  expect(edited.passage).toEqual(tag.passage);
});

test('a tag that gets a part of a page as its passage keeps its words', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const moved = value(await moveTag({ ...tag, passage: drawnPassage() }));
  expect(moved.passage).toEqual(drawnPassage('Coaches meet each week.'));
  const again = value(await moveTag({ ...moved, passage: drawnPassage('Typed anew', 8) }));
  expect(again.passage).toEqual(drawnPassage('Typed anew', 8));
});
