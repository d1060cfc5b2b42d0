import { expect, test } from 'vitest';
import type { Tally } from '../../core/model/tally.ts';
import { answersOf, saveAnswer } from '../../core/store/answers.ts';
import { readAll } from '../../core/store/backup.ts';
import { binContents, deleteForGood } from '../../core/store/bin.ts';
import { addFindings, findingsOf, saveFinding } from '../../core/store/findings.ts';
import { redo, undo } from '../../core/store/history.ts';
import { editDocument } from '../../core/store/library.ts';
import { deleteProfile, ownProfiles, restoreProfile, saveProfile } from '../../core/store/profiles.ts';
import { archiveReview, deleteReview, editReview, firstReview } from '../../core/store/reviews.ts';
import { saveStageNote, stageNotesOf } from '../../core/store/stageNotes.ts';
import { saveStepStatus, stepStatusesOf } from '../../core/store/stepStatuses.ts';
import { createTag, deleteTag, editTag, restoreTag } from '../../core/store/tags.ts';
import { talliesOf } from '../../core/store/tallies.ts';
import { keepText, outlinedTextAt } from '../../core/store/texts.ts';
import {
  addRequests,
  deleteRequest,
  editRequest,
  moveRequest,
  restoreRequest,
  vendorRequestsOf,
} from '../../core/store/vendorRequests.ts';
import { judgement, newTag, useFreshDatabase, value } from './storeFixture.ts';
import { talliesFrom } from './talliesFrom.ts';

useFreshDatabase();

async function taggedReview() {
  const review = await firstReview('Vendor A proposal 2027');
  const tag = value(await createTag(newTag(review.id)));
  return { review, tag, reviewId: review.id, documentId: tag.documentId };
}

test('there is one finding about an item in a document; two windows cannot write over each other', async () => {
  const { reviewId, documentId, tag } = await taggedReview();
  const about = { documentId, itemId: 'evidence' };
  const first = value(await saveFinding({ ...about, revision: null, patch: { score: 2, cited: [tag.id] } }));
  expect(await saveFinding({ ...about, revision: null, patch: { score: 1 } })).toMatchObject({
    error: { code: 'conflict', current: { score: 2 } },
  });
  value(await saveFinding({ ...about, revision: first.revision, patch: { rationale: 'Monthly study.' } }));
  expect(await findingsOf(reviewId)).toMatchObject([{ score: 2, rationale: 'Monthly study.', cited: [tag.id] }]);
  value(await undo());
  value(await undo());
  expect(await findingsOf(reviewId)).toEqual([]);
  value(await redo());
  expect(await findingsOf(reviewId)).toMatchObject([{ score: 2, rationale: '' }]);
});

test('worksheet, action steps and chain keep what was written; a new status keeps the one before', async () => {
  const { reviewId } = await taggedReview();
  value(await saveAnswer({ reviewId, questionId: 'q', revision: null, patch: { reflections: 'Follow-up stops.' } }));
  const begun = value(await saveStepStatus({ reviewId, stepId: 's', revision: null, patch: { status: 'beginning' } }));
  value(await saveStepStatus({ reviewId, stepId: 's', revision: begun.revision, patch: { status: 'done' } }));
  value(await saveStageNote({ reviewId, stageId: 'chain-2', revision: null, patch: { text: 'Logs.' } }));
  expect(await answersOf(reviewId)).toMatchObject([{ reflections: 'Follow-up stops.' }]);
  expect(await stepStatusesOf(reviewId)).toMatchObject([
    { status: 'done', past: [{ status: 'beginning', at: begun.since }] },
  ]);
  expect(await stageNotesOf(reviewId)).toMatchObject([{ text: 'Logs.' }]);
});

test('questions are added together, edited, deleted and restored', async () => {
  const { reviewId, documentId } = await taggedReview();
  const plain = { documentId, itemId: 'resources', kind: 'question' as const, wording: '', cited: [], absent: false };
  const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const both = [
    { ...plain, id: ids[0], text: 'First?' },
    { ...plain, id: ids[1], text: 'Second?' },
  ];
  value(await addRequests(both));
  value(await addRequests(both));
  const [first] = await vendorRequestsOf(reviewId);
  if (!first) throw new Error('a question');
  expect((await vendorRequestsOf(reviewId)).map(({ text }) => text)).toEqual(['First?', 'Second?']);
  const edited = value(await editRequest({ id: first.id, revision: first.revision, patch: { kind: 'change' } }));
  value(await deleteRequest(edited.id));
  expect(await binContents()).toMatchObject([{ kind: 'question', name: 'First?' }]);
  value(await restoreRequest(edited.id));
  expect(await vendorRequestsOf(reviewId)).toHaveLength(2);
});

test('a question is moved in the list as it is now, whatever was drawn, also where no number is left between', async () => {
  const { reviewId, documentId } = await taggedReview();
  const plain = { documentId, itemId: null, kind: 'question' as const, wording: '', cited: [], absent: false };
  const ids = ['a', 'b', 'c', 'd'].map(() => crypto.randomUUID()) as [string, string, string, string];
  const all = ids.map((id, at) => ({ ...plain, id, text: 'abcd'.charAt(at) }));
  // Two at once, each behind what is there by then.
  await Promise.all([addRequests(all.slice(0, 3)), addRequests(all.slice(3))]);
  const order = async () => (await vendorRequestsOf(reviewId)).map(({ text }) => text).join('');
  expect(await order()).toBe('abcd');
  await Promise.all([moveRequest({ id: ids[3], by: -1 }), moveRequest({ id: ids[3], by: -1 })]);
  expect(await order()).toBe('adbc');
  for (let turn = 0; turn < 30; turn += 1) {
    value(await moveRequest({ id: ids[2], by: -1 }));
    value(await moveRequest({ id: ids[1], by: -1 }));
  }
  expect(await order()).toBe('adbc');
  value(await moveRequest({ id: ids[1], by: 9 }));
  expect(await order()).toBe('adcb');
  value(await undo());
  expect(await order()).toBe('adbc');
});

test('profiles are saved, deleted and restored; a review keeps its copy', async () => {
  const { review } = await taggedReview();
  const requirements = { name: 'Ours', passMark: 14, requirements: [{ itemId: 'evidence', atLeast: 1 as const }] };
  const profile = value(await saveProfile({ id: crypto.randomUUID(), revision: null, requirements }));
  value(await editReview({ id: review.id, revision: review.revision, settings: { kind: 'proposal', requirements } }));
  value(await deleteProfile(profile));
  expect(await ownProfiles()).toEqual([]);
  expect((await readAll()).reviews).toMatchObject([{ kind: 'proposal', requirements }]);
  value(await restoreProfile(profile.id));
  expect(await ownProfiles()).toMatchObject([{ name: 'Ours', deletedAt: null }]);
  expect(value(await archiveReview({ id: review.id, archived: true })).archivedAt).not.toBeNull();
  expect(value(await archiveReview({ id: review.id, archived: false })).archivedAt).toBeNull();
});

test('the tallies are those of the tags after every change, and after undo and redo', async () => {
  const { reviewId, tag } = await taggedReview();
  const check = async () =>
    expect(withCounts(await talliesOf(reviewId))).toEqual(withCounts(talliesFrom((await readAll()).tags)));
  await check();
  const wider = judgement({ standards: ['evidence', 'resources'], role: 'coach', responsibilities: ['coach-tp-4'] });
  const edited = value(await editTag({ ...tag, judgement: { ...wider, strength: 'conflicts' } }));
  await check();
  value(await deleteTag(edited));
  await check();
  value(await restoreTag(tag.id));
  await check();
  for (const step of [undo, undo, undo, redo, redo, redo]) {
    value(await step());
    await check();
  }
});
const withCounts = (tallies: Tally[]) => tallies.filter(({ counts }) => Object.keys(counts).length > 0);

test('what was written of a review goes with it when the bin is emptied', async () => {
  const { review, reviewId, documentId } = await taggedReview();
  value(await saveFinding({ documentId, itemId: 'evidence', revision: null, patch: { score: 1 } }));
  value(await saveAnswer({ reviewId, questionId: 'q', revision: null, patch: { reflections: 'Yes.' } }));
  const [document] = (await readAll()).documents;
  if (!document) throw new Error('a document');
  value(await editDocument({ ...document, patch: { organisation: 'Northfield' } }));
  value(await deleteReview(review));
  expect(await findingsOf(reviewId)).toEqual([]);
  value(await deleteForGood());
  expect(Object.values(await readAll()).flat()).toEqual([]);
  expect(await talliesOf(reviewId)).toEqual([]);
});

test('findings are added in one step, and what was found before stays', async () => {
  const { reviewId, documentId, tag } = await taggedReview();
  value(await saveFinding({ documentId, itemId: 'evidence', revision: null, patch: { score: 1 } }));
  const fresh = { score: 2 as const, rationale: 'Monthly.', cited: [tag.id] };
  const added = await addFindings(documentId, [
    { itemId: 'evidence', ...fresh },
    { itemId: 'resources', ...fresh },
    { itemId: 'leadership', ...fresh },
  ]);
  expect(value(added)).toHaveLength(2);
  const byItem = async () =>
    Object.fromEntries((await findingsOf(reviewId)).map(({ itemId, score }) => [itemId, score]));
  expect(await byItem()).toEqual({ evidence: 1, resources: 2, leadership: 2 });
  value(await undo());
  expect(await byItem()).toEqual({ evidence: 1 });
});

test('the text of a document is kept with its outline once that is known', async () => {
  const url = 'https://example.org/plan';
  const sketch = { runs: 0, least: new Uint32Array() };
  expect(await outlinedTextAt(url)).toBeNull();
  value(await keepText(url, 'Fees.', sketch, null));
  expect(await outlinedTextAt(url)).toEqual({ text: 'Fees.', outline: null });
  const outline = { pages: [0], headings: [{ start: 0, title: 'Fees.' }] };
  value(await keepText(url, 'Fees.', sketch, outline));
  value(await keepText(url, 'Fees.', sketch, null));
  expect(await outlinedTextAt(url)).toEqual({ text: 'Fees.', outline });
});
