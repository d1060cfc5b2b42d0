import { expect, test } from 'vitest';
import { anchor } from '../../core/annotate/anchor.ts';
import { describeAll } from '../../core/annotate/describe.ts';
import { modelOfTexts } from '../../core/annotate/modelOfTexts.ts';
import { makeProse } from '../dom/prose.ts';

/** What each of some words of one document (where they stand the `nth` time) is in another: the words there, or 'gone'. */
async function became(before: string[], words: [words: string, nth?: number][], after: string[]): Promise<string[]> {
  const { model } = modelOfTexts(before);
  const spans = words.map(([each, nth = 0]) => {
    let start = -1;
    for (let count = 0; count <= nth; count++) start = model.text.indexOf(each, start + 1);
    return { start, end: start + each.length };
  });
  const tags = describeAll(model, spans).map((passage, index) => ({ id: String(index), passage }));
  const now = modelOfTexts(after).model;
  const found = await anchor(now, tags, { pause: async () => {} });
  return found.map(({ status, start, end }) => (status === 'gone' ? 'gone' : now.text.slice(start, end)));
}

const clause = (days: string, school: string) =>
  `Payment of the fee is due within ${days} days of the invoice for ${school} School.`;
const [a, b, c, d, e] = makeProse(91, 5) as [string, string, string, string, string];

test('a passage with a twin is known by the words before it in its paragraph when the next paragraph is another', async () => {
  const mine = clause('40', 'Maple');
  const twin = `${d} ${clause('30', 'Maple')}`;
  const before = [a, `${b} ${mine}`, c, twin, e];
  const edited = mine.replace('40', '45');
  expect(await became(before, [[mine]], [a, `${b} ${edited}`, e, twin])).toEqual([edited]);
  // Taken out of the paragraph, or with all of it, it is gone.
  expect(await became(before, [[mine]], [a, b, e, twin])).toEqual(['gone']);
  expect(await became(before, [[mine]], [a, twin, e])).toEqual(['gone']);
});

test('of a paragraph that stands twice, a passage is gone when its own is deleted', async () => {
  const parts = b.split(/(?<=\.) /);
  const words = parts[1] as string;
  const before = [a, b, c, d, b, e];
  expect(await became(before, [[words, 0]], [a, c, d, b, e])).toEqual(['gone']);
  expect(await became(before, [[words, 1]], [a, b, c, d, e])).toEqual(['gone']);
});

test('of a paragraph that stands twice, a passage is known by the order of the others', async () => {
  const words = b.split(/(?<=\.) /)[1] as string;
  const neighbours: [string][] = [[a], [c], [d], [e]];
  const found = await became([a, b, c, d, b, e], [...neighbours, [words, 1]], ['New words.', a, c, d, b, e]);
  expect(found).toEqual([a, c, d, e, words]);
});

test('an edited passage is not put on another that came to have its words', async () => {
  const mine = clause('40', 'Maple');
  const before = [`${a} ${mine} ${b}`, c, `${d} ${clause('40', 'Cedar')} ${e}`];
  const after = [`${a} ${clause('40', 'North')} ${b}`, c, `${d} ${mine} ${e}`];
  expect(['gone', clause('40', 'North')]).toContain((await became(before, [[mine]], after))[0]);
});

test('short quotes with new words around them are found where their neighbours lead', async () => {
  const prose = makeProse(92, 1200);
  const quotes = [
    'coaches log forty visits',
    'two of five rooms by May',
    'they keep all files',
    'visits go by pairs',
    'no more funds this June',
    'minutes hang on doors',
  ];
  const put = (around: [string, string]) =>
    prose.flatMap((text, at) => {
      const quote = at % 200 === 100 ? quotes[(at - 100) / 200] : undefined;
      return quote ? [`${around[0]} ${quote} ${around[1]}`, text] : [text];
    });
  const beside = prose.filter((_, at) => at % 200 === 99);
  const words = [...quotes, ...beside];
  const found = await became(
    put([a, b]),
    words.map((each) => [each]),
    ['New.', ...put([c, d])],
  );
  expect(found).toEqual(words);
});

test('a passage that ended its paragraph does not go on into the next one', async () => {
  const start =
    'at curingment litingity will of lessics curus faheity shall literpal each curcier the faonmatics the by';
  const mine = `${start} evalrical incilacy lessondar after.`;
  const edited = mine.replace('after', 'of');
  const twin = mine.replace('will', 'proingacy').replace('faonmatics', 'between');
  expect(await became([twin, mine, 'to and'], [[mine]], [twin, edited, 'to and'])).toEqual([edited]);
});

test('a text whose paragraphs another kind of file runs together, or parts, is the same text', async () => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `Grade ${at} plants seeds for ${at + 4} science lessons near the north window.`,
  );
  const sought: [string][] = [2, 9, 20].map((at) => [lines[at] as string]);
  const together = [lines.join(' ')];
  const expected = sought.map(([words]) => words);
  expect(await became(lines, sought, lines)).toEqual(expected);
  expect(await became(together, sought, lines)).toEqual(expected);
  expect(await became(lines, sought, together)).toEqual(expected);
  for (const [words] of sought) {
    expect(await became(together, [[words]], lines)).toEqual([words]);
    expect(await became(lines, [[words]], together)).toEqual([words]);
  }
  // One line says all that another says and more ("Grade 12 plants seeds for 16"): it is no copy of it, nor is it taken for it.
  for (const at of [2, 9]) {
    const without = lines.filter((_, index) => index !== at);
    expect(await became(lines, [[lines[at] as string]], without)).toEqual(['gone']);
    expect(await became(together, [[lines[at] as string]], without)).toEqual(['gone']);
  }
});
