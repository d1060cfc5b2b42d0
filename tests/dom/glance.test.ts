import { expect, test } from 'vitest';
import { describe } from '../../core/annotate/describe.ts';
import { pathOf } from '../../core/annotate/elementPath.ts';
import { glance } from '../../core/annotate/glance.ts';
import { readText } from '../../core/annotate/readText.ts';
import { xPathSelectorSchema } from '../../core/model/passage.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { openPage } from './openPage.ts';

const PAGE = `<main>
  <h1>Plan for <em>Maple</em> School</h1>
  <script>window.name = 'no words of the page';</script>
  <p id="first">Coaches meet each teacher
    every week and keep a log of <b>what was</b> seen.</p>
  <table><tr><td>Lead coach</td><td>400 hours in year one</td></tr><tr><td>Second coach</td><td>120 hours</td></tr></table>
  <section><p id="one">The district names a sponsor.</p><o:p>It pays for <i>all</i> of it.</o:p></section>
  <ul><li>Visits are announced a week ahead.</li><li id="log">Logs are read every month.</li></ul>
  <p id="last">Receipts are kept for seven years by the office of the district.</p>
</main>`;
const WORDS = [
  'Plan for Maple School',
  'teacher every week and keep a log of what was seen',
  '400 hours in year one',
  'a sponsor.\nIt pays for all',
  'It pays for all of it.',
  'Logs are read every month.',
  'Receipts are kept',
];

async function described(html: string, words: readonly string[]) {
  const page = await openPage(html);
  const model = readText(page);
  const passages = words.map((each) => {
    const start = model.text.indexOf(each);
    expect(start, each).toBeGreaterThanOrEqual(0);
    const span = { start, end: start + each.length };
    return { ...describe(model, span), path: pathOf(model, span) };
  });
  return { page, passages };
}

/** The words at which each passage was seen to stand in a page, as they are shown; null for one that was not. */
function seen(page: Document, passages: Parameters<typeof glance>[1]) {
  const all = glance(page, passages);
  return all?.places.map((place) =>
    place
      ? all.model
          .rangesOf(place)
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = page.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString().replace(/\s+/g, ' ');
          })
          .join('|')
      : null,
  );
}

test('passages are seen where they stood: in a heading, over lines, in a cell, over two blocks, in a list', async () => {
  const { page, passages } = await described(PAGE, WORDS);
  for (const { path } of passages) expect(xPathSelectorSchema.parse(path)).toEqual(path);
  expect(passages[2]?.path?.value).toMatch(/\/table\[1\]\/tbody\[1\]\/tr\[1\]\/td\[2\]$/);
  expect(seen(page, passages)).toEqual(WORDS.map((each) => each.replace('\n', '')));
  // And in the same page opened another time.
  expect(seen(await openPage(PAGE), passages)).toEqual(WORDS.map((each) => each.replace('\n', '')));
});

test.each([
  ['its own words are others', 'Logs are read every month.', 'Logs are read every week.'],
  ['the words right before it are others', 'a week ahead', 'a day ahead'],
  ['the words right behind it are others', 'Receipts are kept', 'Bills are kept'],
  ['something was put before it', '<ul><li>Visits', '<ul><li>Calls are free.</li><li>Visits'],
  ['it is not there', '<li id="log">Logs are read every month.</li>', ''],
])('a passage is not seen when %s', async (_, words, others) => {
  const { passages } = await described(PAGE, ['Logs are read every month.']);
  expect(seen(await openPage(PAGE.replace(words, others)), passages)).toEqual([null]);
});

test('what is far away may change', async () => {
  const { passages } = await described(PAGE, ['Receipts are kept']);
  const grown = PAGE.replace('</em> School', '</em> School and of all the others in the county').replace(
    '<h1',
    '<p>New.</p><h1',
  );
  expect(seen(await openPage(grown.replace('<p>New.</p>', '')), passages)).toEqual(['Receipts are kept']);
  // A paragraph above counts as one of those before it.
  expect(seen(await openPage(grown), passages)).toEqual([null]);
});

test('what had a copy, stands in a shadow tree or in a frame, or is one of many is for a reading to tell', async () => {
  const rows = '<tr><td>None so far in this term</td></tr>'.repeat(12);
  const long = Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at} is here, and says what it says.</p>`).join('');
  const copies = await described(`<table>${rows}</table>${long}`, ['None so far in this term']);
  expect(copies.passages[0]?.path).not.toBeNull();
  expect(seen(copies.page, copies.passages)).toEqual([null]);
  const inside = await described(plan, ['In the shadow', 'Words inside']);
  expect(inside.passages.map(({ path }) => path)).toEqual([null, null]);
  expect(seen(inside.page, inside.passages)).toEqual([null, null]);
  const many = await described(
    long,
    Array.from({ length: 33 }, (_, at) => `Paragraph ${at} is`),
  );
  expect(glance(many.page, many.passages)).toBeNull();
  expect(seen(many.page, many.passages.slice(0, 32))?.[31]).toBe('Paragraph 31 is');
});
