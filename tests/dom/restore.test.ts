import { expect, test } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { noRecords } from '../../core/model/records.ts';
import { applyRestore, countSince, readAll } from '../../core/store/backup.ts';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, detachTag, editTag, tagsOfReview } from '../../core/store/tags.ts';
import { readBackup, writeBackup } from '../../core/transfer/backupFile.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { bigBackup } from './bigBackup.ts';
import { judgement, newTag, passage, URL_B, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

async function sampleReview() {
  const review = await firstReview('First');
  const kept = value(await createTag(newTag(review.id)));
  const second = value(await createTag(newTag(review.id, { url: URL_B, passage: passage('Second passage.') })));
  const withoutPlace = value(await detachTag(second));
  value(await deleteTag(value(await createTag(newTag(review.id, { passage: passage('In the bin.') })))));
  return { review, kept, withoutPlace };
}

/** The records after a way through a real file. */
async function throughFile(records: BackupRecords): Promise<BackupRecords> {
  const read = await readBackup(await writeBackup(records, Date.now()));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

test('a backup restored into an empty profile gives the same bytes, bin included', async () => {
  await sampleReview();
  const before = await readAll();
  const file = await throughFile(before);
  while (value(await undo())) {
    // back to the first review alone
  }
  const empty = await readAll();
  const result = value(await applyRestore(planRestore(file, empty), { conflicts: 'keep' }));
  expect(result).toEqual({ added: 5, changed: 0 });
  expect(JSON.stringify(await readAll())).toBe(JSON.stringify(before));
  expect(await historyTop()).toEqual({ undo: 'backup:restore', redo: null });
  await undo();
  expect(JSON.stringify(await readAll())).toBe(JSON.stringify(empty));
  await redo();
  expect(JSON.stringify(await readAll())).toBe(JSON.stringify(before));
});

test('a dry run writes nothing', async () => {
  const { kept } = await sampleReview();
  const file = await throughFile(await readAll());
  value(await editTag({ ...kept, judgement: judgement({ note: 'later' }) }));
  const before = JSON.stringify(await readAll());
  planRestore(file, await readAll());
  expect(JSON.stringify(await readAll())).toBe(before);
  expect(await historyTop()).toEqual({ undo: 'tag:edit', redo: null });
});

test('what is newer here stays or is replaced, as chosen, in one step that can be undone', async () => {
  const { review, kept } = await sampleReview();
  const file = await throughFile(await readAll());
  value(await editTag({ ...kept, judgement: judgement({ note: 'newer here' }) }));
  const before = await readAll();
  const plan = planRestore(file, before);
  expect(plan.tags.conflict).toMatchObject([{ file: { note: '' }, here: { note: 'newer here' } }]);

  expect(value(await applyRestore(plan, { conflicts: 'keep' }))).toEqual({ added: 0, changed: 0 });
  expect(await readAll()).toEqual(before);

  expect(value(await applyRestore(plan, { conflicts: 'replace' }))).toEqual({ added: 0, changed: 1 });
  expect((await tagsOfReview(review.id)).map(({ note }) => note)).toEqual(['', '']);
  expect(planRestore(file, await readAll()).tags.same).toHaveLength(3);
  await undo();
  expect(JSON.stringify(await readAll())).toBe(JSON.stringify(before));
});

test('a tag that a restore has replaced is a conflict for the window that still shows the old one', async () => {
  const { kept } = await sampleReview();
  const file = await throughFile(await readAll());
  const tags = file.tags.map((tag) => ({ ...tag, note: 'from another machine', updatedAt: tag.updatedAt + 1 }));
  value(await applyRestore(planRestore({ ...file, tags }, await readAll()), { conflicts: 'keep' }));
  expect(await editTag({ ...kept, judgement: judgement({ note: 'late' }) })).toMatchObject({
    error: { code: 'conflict' },
  });
});

test('a plan that is out of date writes nothing', async () => {
  const { kept, withoutPlace } = await sampleReview();
  const file = await throughFile(await readAll());
  const tags = file.tags.map((tag) => ({ ...tag, note: 'newer', updatedAt: tag.updatedAt + 1000 }));
  const plan = planRestore({ ...file, tags }, await readAll());
  value(await editTag({ ...kept, judgement: judgement({ note: 'meanwhile' }) }));
  const before = await readAll();
  expect(await applyRestore(plan, { conflicts: 'keep' })).toMatchObject({ error: { code: 'conflict' } });
  expect(await readAll()).toEqual(before);

  value(await deleteTag(withoutPlace));
  const additions = planRestore(file, noRecords());
  expect(await applyRestore(additions, { conflicts: 'keep' })).toMatchObject({ error: { code: 'conflict' } });
});

test('tags are not added to a document that went in the meantime', async () => {
  const review = await firstReview('First');
  const first = value(await createTag(newTag(review.id)));
  const here = await readAll();
  const file = { ...here, tags: [...here.tags, { ...first, id: crypto.randomUUID() }] };
  const plan = planRestore(file, here);
  await undo();
  const before = await readAll();
  expect(await applyRestore(plan, { conflicts: 'keep' })).toMatchObject({ error: { code: 'conflict' } });
  expect(await readAll()).toEqual(before);
});

test('a record that does not pass its schema ends the whole restore', async () => {
  const file = bigBackup(3);
  const plan = planRestore(file, await readAll());
  Object.assign(plan.tags.add[2] ?? {}, { strength: 'very' });
  expect(await applyRestore(plan, { conflicts: 'keep' })).toMatchObject({ error: { code: 'invalid' } });
  expect(await readAll()).toEqual(noRecords());
});

test('a large restore is undone and redone exactly', async () => {
  const { kept } = await sampleReview();
  const before = JSON.stringify(await readAll());
  const file = bigBackup(4000);
  expect(value(await applyRestore(planRestore(file, await readAll()), { conflicts: 'keep' })).added).toBe(4021);
  const after = JSON.stringify(await readAll());
  expect(await countSince(null)).toBe(4002);
  expect(await countSince(kept.createdAt - 1)).toBe(2);
  await undo();
  expect(JSON.stringify(await readAll())).toBe(before);
  await redo();
  expect(JSON.stringify(await readAll())).toBe(after);
});
