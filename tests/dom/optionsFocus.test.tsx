import { render } from 'preact';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { firstReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag } from '../../core/store/tags.ts';
import { dismissSuggestion } from '../../core/store/verdicts.ts';
import { DeletedThings } from '../../entrypoints/options/DeletedThings.tsx';
import { Learned } from '../../entrypoints/options/Learned.tsx';
import type { Notice } from '../../entrypoints/options/notice.ts';
import { newTag, URL_A, useFreshDatabase, value } from './storeFixture.ts';
import { useMount } from './useMount.ts';

useFreshDatabase();
const mount = useMount();

const focused = () => document.activeElement?.textContent;
async function press(words: string) {
  const named = () => [...mount.querySelectorAll('button')].find((each) => each.textContent === words);
  await expect.poll(named).toBeDefined();
  await userEvent.click(named() as HTMLElement);
}

test('once the last deleted thing was restored the focus is on Close, and nothing is left', async () => {
  const review = await firstReview('Vendor A');
  const tag = value(await createTag(newTag(review.id)));
  value(await deleteTag(tag));
  render(<DeletedThings onClose={() => undefined} />, mount);
  await press('Restore');
  await expect.poll(focused).toBe('Close');
  await expect.poll(() => mount.querySelectorAll('li').length).toBe(0);
  expect(mount.querySelector('[role=status]')?.textContent).toMatch(/^Restored: .* Nothing is left to restore\.$/);
});

test('what was learned is cleared and taken back, unless something else was changed since', async () => {
  const review = await firstReview('Vendor A');
  const dismiss = (words: string) =>
    dismissSuggestion({ reviewId: review.id, url: URL_A, title: '', standardId: 'evidence', words, phrases: [] });
  value(await dismiss('Staff may study the data.'));
  const notices: Notice[] = [];
  render(<Learned tell={(notice) => notices.push(notice)} />, mount);
  await press('Look at it');
  await press('Clear all of it');
  await expect.poll(() => notices.at(-1)?.text).toBe('What was learned is cleared');
  expect(focused()).toBe('Look at it');
  notices.at(-1)?.undo?.();
  await expect.poll(() => notices.at(-1)?.text).toBe('What was learned is back');
  await press('Look at it');
  await press('Clear all of it');
  await expect.poll(() => notices.length).toBe(3);
  const { undo } = notices.at(-1) ?? {};
  value(await createTag(newTag(review.id)));
  undo?.();
  await expect.poll(() => notices.at(-1)?.text).toContain('Something else was changed since.');
});
