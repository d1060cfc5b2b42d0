import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { type Looked, lookFor } from '../../core/review/lookFor.ts';
import { lookForWords } from '../../core/review/lookForWords.ts';

const look = (text: string, terms: string[], signal = new AbortController().signal): Promise<Looked> =>
  lookFor(text, terms, { most: 20, locale: 'en', signal, rest: async () => undefined });

const said = async (text: string, terms: string[]) => (await look(text, terms)).near.map(({ text: words }) => words);

test('plurals, endings, hyphens, case, accents and little words make no difference', async () => {
  const text = 'Coaches Meet weekly.\nWe follow up.\nOur followup is online.\nThe résumé counts.\nTime and learning.';
  expect(await said(text, ['coach'])).toEqual(['Coaches Meet weekly.']);
  expect(await said(text, ['follow-up'])).toEqual(['We follow up.', 'Our followup is online.']);
  expect(await said(text, ['Resume'])).toEqual(['The résumé counts.']);
  expect(await said(text, ['time for learning'])).toEqual(['Time and learning.']);
  expect(await said(text, ['substitute pay'])).toEqual([]);
});

test('a sentence with all words of a term comes close, after those that have it word by word', async () => {
  const text = 'Pay for the substitutes is extra. Nothing else. Substitute pay is included. Pay is fair.';
  const { near, found } = await look(text, ['substitute pay']);
  expect(near.map(({ text: words, score }) => [words, score])).toEqual([
    ['Substitute pay is included.', 3],
    ['Pay for the substitutes is extra.', 1],
  ]);
  expect(found).toBe(2);
});

test('words of one term in two paragraphs are not together', async () => {
  expect(await said('Release\ntime', ['release time'])).toEqual([]);
});

test('every passage is named by its place in the text, and by the terms it has', async () => {
  const sentence = fc.constantFrom(
    'We plan. ',
    'Data use is monthly. ',
    'Coaching cycles run.\n',
    '😀 Release time!\n',
    'Vs. 3) a. ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { maxLength: 40 }), async (parts) => {
      const text = parts.join('');
      const { near, found } = await look(text, ['data use', 'coaching cycle', 'release time']);
      expect(near.length).toBe(Math.min(20, found));
      for (const { start, end, text: words, terms } of near) {
        expect(text.slice(start, end)).toBe(words);
        expect(terms.length).toBeGreaterThan(0);
      }
      const lines = text.split(/[\n.!]/).filter((line) => /data use|coaching cycles|release time/i.test(line));
      expect(found).toBe(lines.length);
    }),
    { numRuns: 100 },
  );
});

test('the end of the work is told, and it can be cancelled', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const text = 'A plan for coaches. '.repeat(5000).replaceAll('. ', '.\n');
  const rest = async () => {
    if (seen.length === 2) stop.abort();
  };
  const work = lookFor(text, ['data'], {
    most: 20,
    locale: 'en',
    signal: stop.signal,
    rest,
    progress: (at) => seen.push(at),
  });
  await expect(work).rejects.toThrow(/abort/i);
  expect(seen).toHaveLength(2);
  expect(await said(text, ['data'])).toEqual([]);
});

test('every standard and responsibility is looked for under words of its own', () => {
  for (const { id } of [...framework.standards, ...framework.responsibilities]) {
    const words = lookForWords(id);
    expect(words.length, id).toBeGreaterThan(4);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(200);
  }
  expect(lookForWords('resources')).toEqual(expect.arrayContaining(['release time']));
  expect(lookForWords('coach')).toEqual([]);
});
