import { expect, test } from 'vitest';
import { outline } from '../../core/annotate/outline.ts';
import { readText } from '../../core/annotate/readText.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

test('every word of the page is in exactly one block, in its order', async () => {
  const model = readText(await openPage(plan));
  const blocks = outline(model);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(model.text.slice(end, block.start)).toMatch(/^\s*$/);
    expect(block.text).toBe(model.text.slice(block.start, block.end).replace(/\s+/g, ' '));
    expect(block.text).toMatch(/^\S(.*\S)?$/);
    end = block.end;
  }
  expect(model.text.slice(end)).toMatch(/^\s*$/);
});

test('headings have their level; items, cells and lines after a blank line stand alone', async () => {
  const blocks = outline(readText(await openPage(plan)));
  const headings = blocks.filter(({ level }) => level > 0).map(({ level, text }) => `${level} ${text}`);
  expect(headings).toEqual([
    '1 Millbrook Middle School: improvement plan',
    '2 Goals',
    '3 People',
    '2 Budget',
    '2 Inner heading',
  ]);
  const texts = blocks.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Reading', 'with a coach', 'Coach', '40', 'Maple Street 4 Millbrook']));
  expect(texts).toEqual(expect.arrayContaining(['1 first line 2 second line', '3 after a blank line']));
});
