import { expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { publisherTexts, WITHOUT_TEXTS } from '../publisherTexts.ts';
import { read, repositoryFiles } from './repositorySources.ts';

const RUN = 8;

test('no run of eight words is the publisher’s', (context) => {
  const texts = publisherTexts();
  if (!texts) return context.skip(WITHOUT_TEXTS);
  const theirs = new Set([...texts.values()].flatMap(runsOf));
  expect(theirs.size).toBeGreaterThan(1000);
  const shared = ourFiles().flatMap((file) =>
    runsOf(read(file))
      .filter((run) => theirs.has(run) && !isNames(run))
      .map((run) => `${file}: ${run}`),
  );
  expect(shared).toEqual([]);
});

test('a borrowed sentence would be noticed, a list of names would not', () => {
  const borrowed = runsOf('One two three: “four” five, six seven eight nine.');
  expect(borrowed).toEqual(['one two three four five six seven eight', 'two three four five six seven eight nine']);
  expect(isNames(borrowed[0] ?? '')).toBe(false);
  const names = framework.standards.map((standard) => standard.name).join(', ');
  expect(runsOf(names).every(isNames)).toBe(true);
});

function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** Lists of official names run together; they are facts and not sentences. */
function isNames(run: string): boolean {
  const named = [...framework.categories, ...framework.standards, ...framework.roles, ...framework.statuses];
  const words = new Set(`${named.map((one) => one.name).join(' ')} ${framework.name}`.toLowerCase().match(/\p{L}+/gu));
  return run.split(' ').every((word) => words.has(word));
}

/** All text of this checkout, whether it is committed yet or not. */
function ourFiles(): string[] {
  const text = repositoryFiles(/\.(json|jsonl|ts|tsx|js|mjs|md|html|ya?ml|css|txt)$/);
  return text.filter((file) => file !== 'package-lock.json');
}
