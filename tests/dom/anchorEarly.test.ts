import { expect, test } from 'vitest';
import { anchor } from '../../core/annotate/anchor.ts';
import type { Anchored } from '../../core/annotate/anchorWith.ts';
import { describeAll } from '../../core/annotate/describe.ts';
import { offsetOnScreen } from '../../core/annotate/firstOnScreen.ts';
import { readText } from '../../core/annotate/readText.ts';
import { openPage } from './openPage.ts';

const COUNT = 400;
const NEWS = 'The board met in May and heard how the work has gone so far in each of the schools.';
const sentence = (at: number) =>
  `School ${at} sends ${(at * 7919) % 997} teachers to room ${(at * 104_729) % 9973} for ${(at * 31) % 89} hours.`;
const doc = (before: string, from: number) =>
  Array.from({ length: COUNT }, (_, at) => `<p>${at === from ? before : ''}${sentence(at)}</p>`).join('');

/** Tags of all sentences, then looked for in a page with more words at the beginning of a paragraph. */
async function shownEarly(from: number, screen: number) {
  const model = readText(await openPage(doc('', 0)));
  const spans = Array.from({ length: COUNT }, (_, at) => {
    const start = model.text.indexOf(sentence(at));
    return { start, end: start + sentence(at).length };
  });
  const tags = describeAll(model, spans).map((passage, at) => ({ id: String(at), passage }));
  const page = await openPage(doc(`${NEWS} `, from));
  page.querySelectorAll('p')[screen]?.scrollIntoView();
  const now = readText(page);
  const shown: Anchored[][] = [];
  const early = { near: () => offsetOnScreen(now), show: (found: Anchored[]) => shown.push(found) };
  return { found: await anchor(now, tags, { early }), shown };
}

const ids = (found: readonly Anchored[] | undefined) => (found ?? []).map(({ id }) => Number(id)).sort((a, b) => a - b);

test('what stands where it stood is shown before anything is searched', async () => {
  const { found, shown } = await shownEarly(300, 0);
  expect(found.every(({ status }) => status === 'found')).toBe(true);
  // Nothing above the new words has moved; those that stood right before them were the context of a few.
  const above = ids(shown[0]);
  expect(above.length).toBeGreaterThan(290);
  expect(above).toEqual(above.map((_, at) => at));
  expect(above.at(-1)).toBeLessThan(300);
});

test('of what has moved, what is on the screen is shown first, and where it is found in the end', async () => {
  const { found, shown } = await shownEarly(0, 250);
  expect(shown[0]).toEqual([]);
  const first = ids(shown[1]);
  expect(first.length).toBeGreaterThan(40);
  expect(first.length).toBeLessThan(80);
  for (let at = 250; at < 265; at++) expect(first).toContain(at);
  for (const each of shown[1] ?? []) expect(found[Number(each.id)]).toEqual(each);
});
