import { expect, test } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { noRecords } from '../../core/model/records.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { bigBackup } from '../dom/bigBackup.ts';

const EMPTY = noRecords();
const file = bigBackup(4, 2);
const counts = (plan: ReturnType<typeof planRestore>) =>
  [plan.reviews, plan.documents, plan.tags].map(({ add, same, change, conflict }) => [
    add.length,
    same.length,
    change.length,
    conflict.length,
  ]);

test('into an empty profile everything is added', () => {
  expect(counts(planRestore(file, EMPTY))).toEqual([
    [1, 0, 0, 0],
    [2, 0, 0, 0],
    [4, 0, 0, 0],
  ]);
});

test('the same content is the same, whatever its revision or the order of its keys', () => {
  const here = {
    ...file,
    tags: file.tags.map((tag) => ({ ...Object.fromEntries(Object.entries(tag).reverse()), revision: 99 })),
  } as unknown as BackupRecords;
  expect(counts(planRestore(file, here))[2]).toEqual([0, 4, 0, 0]);
});

test('newer in the file is a change; newer here, or different at the same time, is a conflict', () => {
  const [first, second, third, fourth] = file.tags.map((tag) => ({ ...tag, note: 'different here' }));
  if (!first || !second || !third || !fourth) throw new Error('four tags');
  const tags = [{ ...first, updatedAt: 1 }, { ...second, updatedAt: 9_999_999 }, third];
  const plan = planRestore(file, { ...file, tags });
  expect(plan.tags.change).toEqual([{ file: file.tags[0], here: tags[0] }]);
  expect(plan.tags.conflict.map(({ here }) => here)).toEqual([tags[1], third]);
  expect(plan.tags.add).toEqual([file.tags[3]]);
});

test('what is only here is left alone', () => {
  expect(counts(planRestore(EMPTY, file))).toEqual(Array(3).fill([0, 0, 0, 0]));
});

test('a document known here by its address takes the tags of its twin', () => {
  const [document] = file.documents;
  if (!document) throw new Error('a document');
  const twin = { ...document, id: crypto.randomUUID() };
  const here = { ...EMPTY, reviews: file.reviews, documents: [twin] };
  const plan = planRestore(file, here);
  expect(plan.documents.add).toEqual([file.documents[1]]);
  expect(plan.tags.add.map(({ documentId }) => documentId === twin.id)).toEqual([true, true, false, false]);
  const after = { ...file, documents: [twin, ...plan.documents.add], tags: plan.tags.add };
  expect(counts(planRestore(file, after))).toEqual([
    [0, 1, 0, 0],
    [0, 1, 0, 0],
    [0, 4, 0, 0],
  ]);
});

test('two documents of one address within a file become one', () => {
  const [document, other] = file.documents;
  if (!document || !other) throw new Error('two documents');
  const plan = planRestore({ ...file, documents: [document, { ...other, url: document.url }] }, EMPTY);
  expect(plan.documents.add).toEqual([document]);
  expect(new Set(plan.tags.add.map(({ documentId }) => documentId))).toEqual(new Set([document.id]));
});

test('comparing changes neither side', () => {
  const before = JSON.stringify(file);
  planRestore(file, { ...EMPTY, documents: file.documents.map((each) => ({ ...each, id: crypto.randomUUID() })) });
  expect(JSON.stringify(file)).toBe(before);
});
