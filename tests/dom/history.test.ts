import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { readAll } from '../../core/store/backup.ts';
import { database } from '../../core/store/database.ts';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag, moveTag, tagsOfReview } from '../../core/store/tags.ts';
import { write } from '../../core/store/write.ts';
import { judgement, newTag, passage, reopen, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

test('every step can be taken back and done again, also after a restart', async () => {
  const review = await firstReview('First');
  const states = [await readAll()];
  const tag = value(await createTag(newTag(review.id)));
  states.push(await readAll());
  const edited = value(await editTag({ ...tag, judgement: judgement({ strength: 'conflicts' }) }));
  states.push(await readAll());
  const moved = value(await moveTag({ ...edited, passage: passage('Other words.', 400) }));
  states.push(await readAll());
  value(await deleteTag(moved));
  states.push(await readAll());

  const actions = ['tag:create', 'tag:edit', 'tag:passage', 'tag:delete'] as const;
  for (const step of [3, 2, 1, 0]) {
    await reopen();
    expect(await historyTop()).toMatchObject({ undo: actions[step] });
    expect(value(await undo())).toEqual({ action: actions[step] });
    expect(await readAll()).toEqual(states[step]);
  }
  expect(value(await undo())).toBeNull();
  for (const step of [0, 1, 2, 3]) {
    await reopen();
    expect(await historyTop()).toMatchObject({ redo: actions[step] });
    expect(value(await redo())).toEqual({ action: actions[step] });
    expect(await readAll()).toEqual(states[step + 1]);
  }
  expect(value(await redo())).toBeNull();
});

test('a new change ends what could be redone', async () => {
  const review = await firstReview('First');
  value(await createTag(newTag(review.id)));
  value(await createTag(newTag(review.id)));
  await undo();
  value(await createTag(newTag(review.id)));
  expect(await historyTop()).toEqual({ undo: 'tag:create', redo: null });
  expect(value(await redo())).toBeNull();
  expect(await tagsOfReview(review.id)).toHaveLength(2);
});

test('a version that was undone and then replaced is still told from its successor', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  const seen = value(await editTag({ ...tag, judgement: judgement({ note: 'seen by the other window' }) }));
  await undo();
  value(await editTag({ ...tag, judgement: judgement({ note: 'written after the undo' }) }));
  expect(await editTag({ ...seen, judgement: judgement({ note: 'from the other window' }) })).toMatchObject({
    error: { code: 'conflict' },
  });
});

test('two windows that undo at once take back two steps, not one twice', async () => {
  const review = await firstReview('First');
  value(await createTag(newTag(review.id)));
  value(await createTag(newTag(review.id)));
  await Promise.all([undo(), undo()]);
  expect(await tagsOfReview(review.id)).toEqual([]);
});

test('a step is taken back for one record only while nothing else was changed since', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  value(await editTag({ ...tag, judgement: judgement({ strength: 'conflicts' }) }));
  const other = value(await createTag(newTag(review.id)));
  const before = await readAll();
  expect(value(await undo(tag.id))).toBeNull();
  expect(await readAll()).toEqual(before);
  expect(value(await undo(other.id))).toEqual({ action: 'tag:create' });
  expect(value(await undo(tag.id))).toEqual({ action: 'tag:edit' });
});

test('a write that breaks off midway leaves nothing', async () => {
  const review = await firstReview('First');
  const before = await readAll();
  const result = await write('review:rename', async (change) => {
    await change.put('reviews', { ...review, name: 'Half done' });
    throw new Error('the worker was ended');
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(await readAll()).toEqual(before);
  expect(await historyTop()).toEqual({ undo: null, redo: null });
});

test('a transaction that the browser aborts leaves nothing and is not confirmed', async () => {
  const review = await firstReview('First');
  const result = await write('review:rename', async (change) => {
    await change.put('reviews', { ...review, name: 'Half done' });
    Dexie.currentTransaction?.idbtrans.abort();
    await change.get('reviews', review.id);
  });
  expect(result.ok).toBe(false);
  expect((await readAll()).reviews).toEqual([review]);
});

test('a step whose record does not pass its schema is not done, and nothing else of it', async () => {
  const review = await firstReview('First');
  const tag = value(await createTag(newTag(review.id)));
  value(await deleteTag(tag));
  const [entry] = await database.history.orderBy('id').reverse().limit(1).toArray();
  if (!entry) throw new Error('no entry');
  await database.history.put({ ...entry, changes: entry.changes.map((change) => ({ ...change, other: { id: 7 } })) });
  const before = await readAll();
  expect(await undo()).toMatchObject({ error: { code: 'invalid' } });
  expect(await readAll()).toEqual(before);
});

test('writes are strictly durable', async () => {
  let durability: IDBTransactionDurability | undefined;
  await write(null, async () => {
    durability = Dexie.currentTransaction?.idbtrans.durability;
  });
  expect(durability).toBe('strict');
});
