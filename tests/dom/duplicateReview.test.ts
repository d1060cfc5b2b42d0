import { expect, test } from 'vitest';
import { fileAddress } from '../../core/model/document.ts';
import { answersOf, saveAnswer } from '../../core/store/answers.ts';
import { applyRestore, readAll } from '../../core/store/backup.ts';
import { documentsOf } from '../../core/store/documents.ts';
import { duplicateReview } from '../../core/store/duplicateReview.ts';
import { findingsOf, saveFinding } from '../../core/store/findings.ts';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { deleteDocument, editDocument, openFile, reviseDocument } from '../../core/store/library.ts';
import { archiveReview, deleteReview, editReview, firstReview, listReviews } from '../../core/store/reviews.ts';
import { createTag, deleteTag, tagsOfReview } from '../../core/store/tags.ts';
import { talliesOf } from '../../core/store/tallies.ts';
import { addRequests, vendorRequestsOf } from '../../core/store/vendorRequests.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { bigBackup } from './bigBackup.ts';
import { newTag, URL_B, useFreshDatabase, value } from './storeFixture.ts';
import { talliesFrom } from './talliesFrom.ts';

useFreshDatabase();

const file = (hash: string, name: string) => ({
  hash: hash.repeat(64),
  kind: 'pdf' as const,
  name,
  size: 9,
  title: name,
});

/** A review with a file and its next version, a removed page, a tag in the bin, a finding that cites, an absence. */
async function fullReview() {
  const review = await firstReview('Coaching proposals 2027');
  const first = value(await openFile(review.id, file('a', 'Northfield.pdf')));
  const tag = value(await createTag(newTag(review.id, { url: fileAddress('a'.repeat(64)) })));
  const binned = value(await createTag(newTag(review.id, { url: fileAddress('a'.repeat(64)) })));
  value(await deleteTag(binned));
  const next = value(await openFile(review.id, file('b', 'Northfield 2.pdf')));
  value(await reviseDocument({ id: next.id, of: first.id }));
  const gone = value(await createTag(newTag(review.id, { url: URL_B })));
  value(await saveFinding({ documentId: gone.documentId, itemId: 'resources', revision: null, patch: { score: 1 } }));
  const page = (await documentsOf(review.id)).find(({ id }) => id === gone.documentId);
  if (!page) throw new Error('a page');
  value(await deleteDocument(page));
  const absence = {
    at: 1,
    by: 'D. Whitfield',
    terms: ['stipend'],
    documents: [{ documentId: first.id, textHash: null, pages: 22, characters: 40_000 }],
    near: [],
  };
  const cited = [tag.id, binned.id];
  value(
    await saveFinding({
      documentId: first.id,
      itemId: 'evidence',
      revision: null,
      patch: { score: 2, cited, absence },
    }),
  );
  value(
    await saveAnswer({ reviewId: review.id, questionId: 'q', revision: null, patch: { reflections: 'Yes.', cited } }),
  );
  const request = { documentId: first.id, itemId: 'resources', kind: 'question' as const, text: 'Who pays?' };
  value(await addRequests([{ ...request, id: crypto.randomUUID(), wording: '', cited: [], absent: true }]));
  const current = (await documentsOf(review.id)).find(({ id }) => id === first.id);
  if (!current) throw new Error('a document');
  const decision = { outcome: 'changes' as const, summary: 'Nearly.', at: 5 };
  value(await editDocument({ ...current, patch: { organisation: 'Northfield', decision } }));
  const settings = { kind: 'proposal' as const, status: 'finished' as const, reviewer: 'D. Whitfield' };
  value(await editReview({ id: review.id, revision: review.revision, settings }));
  value(await archiveReview({ id: review.id, archived: true }));
  return review;
}
const copyOf = (of: string, work: boolean) => ({ of, id: crypto.randomUUID(), name: 'Second reading', work });

test('a copy with its work stands by itself: every reference leads to the copy', async () => {
  const review = await fullReview();
  const before = await readAll();
  const copy = value(await duplicateReview(copyOf(review.id, true)));
  expect(copy).toMatchObject({ name: 'Second reading', kind: 'proposal', status: 'open', archivedAt: null });
  const [first, next] = await documentsOf(copy.id);
  expect(first).toMatchObject({ organisation: 'Northfield', decision: { outcome: 'changes' } });
  expect(next?.versionOf).toBe(first?.id);
  expect(await documentsOf(copy.id)).toHaveLength(2);

  const tags = await tagsOfReview(copy.id);
  const own = tags.find(({ documentId }) => documentId === first?.id);
  const carried = tags.find(({ documentId }) => documentId === next?.id);
  expect(tags).toHaveLength(2);
  expect(carried?.carriedFrom).toBe(own?.id);
  expect(await findingsOf(copy.id)).toMatchObject([
    { documentId: first?.id, score: 2, cited: [own?.id], absence: { documents: [{ documentId: first?.id }] } },
  ]);
  expect(await answersOf(copy.id)).toMatchObject([{ reflections: 'Yes.', cited: [own?.id] }]);
  expect(await vendorRequestsOf(copy.id)).toMatchObject([{ documentId: first?.id, text: 'Who pays?' }]);

  const after = await readAll();
  expect(after.tags.filter(({ reviewId }) => reviewId === review.id)).toEqual(before.tags);
  expect(after.documents.filter(({ reviewId }) => reviewId === review.id)).toEqual(before.documents);
  expect(await talliesOf(copy.id)).toEqual(talliesFrom(tags));
});

test('a copy without work has the documents and nothing that was said of them', async () => {
  const review = await fullReview();
  const copy = value(await duplicateReview(copyOf(review.id, false)));
  expect(await documentsOf(copy.id)).toMatchObject([{ organisation: 'Northfield', decision: null }, {}]);
  expect(await tagsOfReview(copy.id)).toEqual([]);
  expect(await findingsOf(copy.id)).toEqual([]);
  expect(await answersOf(copy.id)).toEqual([]);
  expect(await vendorRequestsOf(copy.id)).toEqual([]);
});

test('it is one step; asked twice it is one copy', async () => {
  const review = await fullReview();
  const before = await readAll();
  const request = copyOf(review.id, true);
  value(await duplicateReview(request));
  value(await duplicateReview(request));
  expect(await listReviews()).toHaveLength(2);
  expect((await historyTop()).undo).toBe('review:duplicate');
  const withCopy = await readAll();
  value(await undo());
  expect(await readAll()).toEqual(before);
  value(await redo());
  expect(await readAll()).toEqual(withCopy);
});

test('many tags: progress is told, and a copy that is cancelled leaves nothing', async () => {
  const file = bigBackup(1_200);
  value(await applyRestore(planRestore(file, await readAll()), { conflicts: 'keep' }));
  const [row] = await listReviews();
  if (!row) throw new Error('a review');
  const stop = new AbortController();
  const told: number[] = [];
  const progress = (copied: number, all: number) => {
    told.push(copied);
    if (copied >= 300) stop.abort();
    expect(all).toBe(1_200);
  };
  const cancelled = await duplicateReview(copyOf(row.review.id, true), { signal: stop.signal, progress });
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(told).toEqual([100, 200, 300]);
  expect(await listReviews()).toHaveLength(1);
  const copy = value(await duplicateReview(copyOf(row.review.id, true)));
  expect((await tagsOfReview(copy.id)).length).toBe(1_200);
});

test('a review that is deleted is not copied', async () => {
  const review = await firstReview('First');
  value(await deleteReview(review));
  expect(await duplicateReview(copyOf(review.id, true))).toMatchObject({ ok: false, error: { code: 'gone' } });
});
