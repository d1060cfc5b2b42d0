import { expect, test } from 'vitest';
import { hit, offsetAtPoint, rectsOf, spansAt } from '../../core/annotate/hit.ts';
import { readText } from '../../core/annotate/readText.ts';
import { scrollToSpan } from '../../core/annotate/scroll.ts';
import type { TextModel } from '../../core/annotate/textModel.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

const spanOf = (model: TextModel, words: string) => {
  const start = model.text.indexOf(words);
  return { start, end: start + words.length };
};

/** The middle of the first line of some words, in the viewport of the page. */
function middleOf(page: Document, model: TextModel, words: string) {
  const [range] = model.rangesOf(spanOf(model, words));
  const box = rectsOf(range as StaticRange)[0] as DOMRect;
  const frame = range?.startContainer.ownerDocument?.defaultView?.frameElement;
  const inside = frame && frame.ownerDocument === page ? frame : null;
  const outer = inside?.getBoundingClientRect();
  return {
    x: box.left + box.width / 2 + (outer ? outer.left + (inside?.clientLeft ?? 0) : 0),
    y: box.top + box.height / 2 + (outer ? outer.top + (inside?.clientTop ?? 0) : 0),
  };
}

test.for([
  'Grade 7',
  'Principal',
  'slotted by name',
  'In the shadow',
  'Words inside a frame',
  'الفصل'.slice(2),
  'monthly',
])('the point over “%s” is in it', async (words) => {
  const page = await openPage(plan.replace('校長は毎月', 'monthly 校長は毎月').replace('كل فصل', 'كل الفصل'));
  const model = readText(page);
  const span = spanOf(model, words);
  expect(scrollToSpan(model, span)).toBe(true);
  await expect
    .poll(() => {
      const { x, y } = middleOf(page, model, words);
      return hit(
        model,
        [
          { id: 'it', ...span },
          { id: 'other', start: 0, end: 4 },
        ],
        x,
        y,
      ).map(({ id }) => id);
    })
    .toEqual(['it']);
});

test('a caret is in the words around it, not behind them', async () => {
  const page = await openPage('<p>One two three.</p>');
  const model = readText(page);
  const two = spanOf(model, 'two');
  const at = (offset: number) =>
    spansAt([two], model.offsetOf(page.querySelector('p')?.firstChild as Node, offset) ?? -1);
  expect([at(3), at(4), at(6), at(7)]).toEqual([[], [two], [two], []]);
});

test('a point beside the text is in nothing', async () => {
  const page = await openPage('<p style="margin: 50px">Short.</p>');
  const model = readText(page);
  expect(offsetAtPoint(model, 300, 60)).toBe(null);
  expect(offsetAtPoint(model, 5, 300)).toBe(null);
});

test('a passage far down, in a scrolling part or in closed details comes into view', async () => {
  const page = await openPage(`${plan}<div style="height: 4000px"></div><p>The very last words.</p>`);
  const model = readText(page);
  const view = page.defaultView as Window;
  for (const words of [
    'The very last words.',
    'Far down in the inner part',
    'samples of student work',
    'Words inside a frame',
  ]) {
    expect(scrollToSpan(model, spanOf(model, words))).toBe(true);
    await expect
      .poll(() => {
        const { x, y } = middleOf(page, model, words);
        return y > 0 && y < view.innerHeight && offsetAtPoint(model, x, y) !== null;
      })
      .toBe(true);
  }
  expect(scrollToSpan(model, spanOf(model, 'Words in a part that is not shown'))).toBe(false);
});
