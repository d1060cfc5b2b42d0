import { afterEach, expect, test } from 'vitest';
import { makePainter } from '../../core/annotate/paint.ts';
import { readText } from '../../core/annotate/readText.ts';
import { isOnDark } from '../../core/annotate/scheme.ts';
import { segmentsOf } from '../../core/annotate/segments.ts';
import type { TextModel } from '../../core/annotate/textModel.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

const spanOf = (model: TextModel, words: string) => {
  const start = model.text.indexOf(words);
  return { start, end: start + words.length };
};
const registryOf = (page: Document) => (page.defaultView as unknown as { CSS: typeof CSS }).CSS.highlights;
const painted = (page: Document) =>
  Object.fromEntries(
    [...registryOf(page)].map(([name, highlight]) => [
      name,
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      ),
    ]),
  );

test('segments are painted in the page, its shadow roots and its frames, and the DOM stays as it is', async () => {
  const page = await openPage(plan);
  const model = readText(page);
  const before = page.documentElement.getHTML({ serializableShadowRoots: true });
  const inner = page.querySelector('iframe')?.contentDocument as Document;
  const tags = [
    { ...spanOf(model, 'Coach'), categories: ['rc'] as const, strength: 'strong' as const },
    { ...spanOf(model, 'Words inside'), categories: ['tp'] as const, strength: 'partial' as const },
    { ...spanOf(model, 'In the shadow'), categories: ['cs'] as const, strength: 'conflicts' as const },
    { ...spanOf(model, 'At night'), categories: ['rc'] as const, strength: 'strong' as const },
  ];
  const painter = makePainter(controller.signal);
  expect(painter.paint(model, segmentsOf(tags, 'both'))).toBe(true);
  expect(painted(page)).toEqual({
    'cw-rc': ['Coach'],
    'cw-cs-line': ['In the shadow'],
    'cw-conflict': ['In the shadow'],
    'cw-rc-d': ['At night'],
  });
  expect(painted(inner)).toEqual({ 'cw-tp-soft': ['Words inside'] });
  // A live range would cost at each edit of the page.
  for (const [, ranges] of registryOf(page)) for (const range of ranges) expect(range).toBeInstanceOf(StaticRange);
  expect(page.documentElement.getHTML({ serializableShadowRoots: true })).toBe(before);
  expect(registryOf(page).get('cw-conflict')?.priority).toBeGreaterThan(
    registryOf(page).get('cw-cs-line')?.priority ?? 99,
  );

  painter.paint(model, []);
  expect(painted(page)).toEqual({});
  expect(painted(inner)).toEqual({});
});

test('names of others are left alone, ours go when the work ends', async () => {
  const page = await openPage(plan);
  const model = readText(page);
  const view = page.defaultView as unknown as typeof globalThis;
  registryOf(page).set('find-results', new view.Highlight());
  const painter = makePainter(controller.signal);
  painter.paint(model, [{ ...spanOf(model, 'Coach'), names: ['cw-rc'] }]);
  painter.mark(model, spanOf(model, 'Principal'));
  painter.flash(model, spanOf(model, 'Role'), 60_000);
  expect([...registryOf(page).keys()].toSorted()).toEqual(['cw-at', 'cw-here', 'cw-rc', 'find-results']);
  painter.mark(model, null);
  expect([...registryOf(page).keys()]).not.toContain('cw-at');
  controller.abort();
  expect([...registryOf(page).keys()]).toEqual(['find-results']);
  expect(painter.paint(model, [{ ...spanOf(model, 'Coach'), names: ['cw-rc'] }])).toBe(false);
});

test('a flash ends by itself', async () => {
  const page = await openPage('<p>Here we are.</p>');
  const model = readText(page);
  makePainter(controller.signal).flash(model, { start: 0, end: 4 }, 10);
  await expect.poll(() => registryOf(page).has('cw-here')).toBe(false);
});

test('without the highlight API nothing is painted, and what is jumped to is selected', async () => {
  const page = await openPage('<p>Here we are.</p>');
  Object.defineProperty(page.defaultView, 'Highlight', { value: undefined });
  const model = readText(page);
  const painter = makePainter(controller.signal);
  expect(painter.paint(model, [{ start: 0, end: 4, names: ['cw-rc'] }])).toBe(false);
  expect(painter.flash(model, { start: 5, end: 7 }, 10)).toBe(false);
  expect(page.getSelection()?.toString()).toBe('we');
});

/** A page of many paragraphs, each a passage. */
async function longPage() {
  const page = await openPage(Array.from({ length: 2000 }, (_, at) => `<p>Paragraph ${at} is here.</p>`).join(''));
  const model = readText(page);
  const segments = model.blocks.map(({ start }, at) => ({
    start,
    end: start + `Paragraph ${at}`.length,
    names: ['cw-rc'],
  }));
  return { page, model, segments };
}

test('of many tags those on the screen are painted first, then all, and none twice', async () => {
  const { page, model, segments } = await longPage();
  page.querySelectorAll('p')[1500]?.scrollIntoView();
  makePainter(controller.signal).paint(model, segments);
  await expect.poll(() => registryOf(page).size).toBe(1);
  const words = () => painted(page)['cw-rc'] ?? [];
  expect(words()[0]).toBe('Paragraph 1500');
  await expect.poll(() => words().length).toBe(2000);
  expect(new Set(words()).size).toBe(2000);
});

test('a newer painting takes over from one that is not done', async () => {
  const { page, model, segments } = await longPage();
  const painter = makePainter(controller.signal);
  painter.paint(model, segments);
  painter.paint(model, segments.slice(0, 3));
  expect(painted(page)).toEqual({ 'cw-rc': ['Paragraph 0', 'Paragraph 1', 'Paragraph 2'] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(painted(page)['cw-rc']).toHaveLength(3);
});

test('a background is measured through transparent layers', async () => {
  const page = await openPage(
    '<body style="background: #101010"><p id="dark">a</p><div style="background: rgb(255 255 255 / 0.9)"><p id="light">b</p></div><div style="background: rgb(255 255 255 / 0.1)"><b id="veil">c</b></div>',
  );
  const dark = (id: string) => isOnDark(page.getElementById(id) as Element, new Map());
  expect([dark('dark'), dark('light'), dark('veil')]).toEqual([true, false, true]);
});
