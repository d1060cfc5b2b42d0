import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BackupRecords } from '../../core/model/backup.ts';
import { readAll } from '../../core/store/backup.ts';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag, tagsOfReview } from '../../core/store/tags.ts';
import { DeletedThings } from '../../entrypoints/options/DeletedThings.tsx';
import { RestoreDialog } from '../../entrypoints/options/RestoreDialog.tsx';
import { judgement, newTag, passage, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();
let mount: HTMLElement;
const onRestored = vi.fn();
const onClose = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  mount = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

const row = (name: string) => {
  const head = [...mount.querySelectorAll('tbody th')].find((cell) => cell.textContent === name);
  return [...(head?.parentElement?.querySelectorAll('td') ?? [])].map((cell) => Number(cell.textContent));
};
async function press(words: string) {
  const all = [...mount.querySelectorAll<HTMLElement>('button, label')];
  const target = all.find((element) => element.textContent === words);
  if (!target) throw new Error(`nothing says “${words}”`);
  await userEvent.click(target);
}
const show = (records: BackupRecords) =>
  render(<RestoreDialog records={records} onRestored={onRestored} onClose={onClose} />, mount);

/** A file with two tags; here one of them is gone for good and the other was changed later. */
async function changedSinceTheFile() {
  const review = await firstReview('Vendor A');
  const tag = value(await createTag(newTag(review.id, { judgement: judgement({ note: 'as in the file' }) })));
  const file = await readAll();
  const other = { ...tag, id: crypto.randomUUID(), passage: passage('Only in the file.', 400) };
  await new Promise((resume) => setTimeout(resume, 5));
  value(await editTag({ id: tag.id, revision: tag.revision, judgement: judgement({ note: 'mine, later' }) }));
  return { review, records: { ...file, tags: [...file.tags, other] } };
}
const notes = async (reviewId: string) => (await tagsOfReview(reviewId)).map((tag) => tag.note).sort();

test('the dry run counts what is new, the same and in conflict, and writes nothing', async () => {
  const { records } = await changedSinceTheFile();
  const before = await readAll();
  show(records);
  await expect.poll(() => row('Tags')).toEqual([1, 0, 1, 0]);
  expect(row('Reviews')).toEqual([0, 0, 0, 1]);
  expect(mount.textContent).toContain('Only in the file.');
  await press('Cancel');
  expect(onClose).toHaveBeenCalled();
  expect(await readAll()).toEqual(before);
});

test('mine are kept unless the file’s are chosen', async () => {
  const { records, review } = await changedSinceTheFile();
  show(records);
  await expect.poll(() => row('Tags')).toEqual([1, 0, 1, 0]);
  await press('Restore');
  await expect.poll(() => onRestored.mock.calls).toEqual([[{ added: 1, changed: 0 }]]);
  expect(await notes(review.id)).toEqual(['as in the file', 'mine, later']);

  render(null, mount);
  show(records);
  await expect.poll(() => row('Tags')).toEqual([0, 0, 1, 1]);
  await press('Take the file’s');
  await press('Restore');
  await expect.poll(() => onRestored.mock.calls.at(-1)).toEqual([{ added: 0, changed: 1 }]);
  expect(await notes(review.id)).toEqual(['as in the file', 'as in the file']);
});

test('a change made while the dry run is looked at stops the restore, and the comparison is made anew', async () => {
  const { records, review } = await changedSinceTheFile();
  show(records);
  await expect.poll(() => row('Tags')).toEqual([1, 0, 1, 0]);
  await press('Take the file’s');
  const [tag] = await tagsOfReview(review.id);
  if (!tag) throw new Error('no tag');
  value(await editTag({ id: tag.id, revision: tag.revision, judgement: judgement({ note: 'just now' }) }));
  await press('Restore');
  await expect.poll(() => mount.querySelector('[role=alert]')?.textContent).toContain('Nothing was restored');
  expect(await notes(review.id)).toEqual(['just now']);
  await press('Restore');
  await expect.poll(() => onRestored.mock.calls).toEqual([[{ added: 1, changed: 1 }]]);
});

test('a restore that has begun is not cancelled: the dialog stays until it is done', async () => {
  const { records } = await changedSinceTheFile();
  show(records);
  await expect.poll(() => row('Tags')).toEqual([1, 0, 1, 0]);
  const dialog = mount.querySelector('dialog');
  const [cancel, apply] = [...mount.querySelectorAll<HTMLElement>('.acts button')];
  apply?.click();
  await Promise.resolve();
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  cancel?.click();
  await expect.poll(() => onRestored.mock.calls).toEqual([[{ added: 1, changed: 0 }]]);
  expect(onClose).not.toHaveBeenCalled();
  expect(dialog?.open).toBe(true);
});

test('a file that holds nothing new says so and offers no restore', async () => {
  await firstReview('Vendor A');
  show(await readAll());
  await expect.poll(() => mount.textContent).toContain('already here');
  expect([...mount.querySelectorAll('.acts button')].map((button) => button.textContent)).toEqual(['Close']);
});

test('a deleted tag comes back from the list, and the focus stays in it', async () => {
  const review = await firstReview('Vendor A');
  for (const [index, words] of ['First words.', 'Second words.'].entries()) {
    value(await deleteTag(value(await createTag(newTag(review.id, { passage: passage(words, index * 100) })))));
  }
  render(<DeletedThings onClose={onClose} />, mount);
  const restore = () => [...mount.querySelectorAll<HTMLElement>('.bin button')];
  await expect.poll(() => restore().length).toBe(2);
  const [first] = restore();
  if (!first) throw new Error('no row');
  await userEvent.click(first);
  await expect.poll(() => restore().length).toBe(1);
  expect(document.activeElement).toBe(restore()[0]);
  expect(mount.querySelector('[role=status]')?.textContent).toMatch(/^Restored: (First|Second) words\.$/);
  expect(await tagsOfReview(review.id)).toHaveLength(1);
  await userEvent.click(restore()[0] as HTMLElement);
  await expect.poll(() => mount.textContent).toContain('Nothing is left to restore.');
});

test('all that was deleted goes for good after a question, which has the focus on Cancel', async () => {
  const review = await firstReview('Vendor A');
  value(await deleteTag(value(await createTag(newTag(review.id)))));
  render(<DeletedThings onClose={onClose} />, mount);
  await expect.poll(() => mount.querySelectorAll('.bin button').length).toBe(1);
  await press('Delete all for good…');
  await expect.poll(() => document.activeElement?.textContent).toBe('Cancel');
  await press('Cancel');
  expect((await readAll()).tags).toHaveLength(1);
  await press('Delete all for good…');
  await press('Delete for good');
  await expect.poll(() => mount.textContent).toContain('Nothing is left to restore.');
  expect((await readAll()).tags).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Close');
});
