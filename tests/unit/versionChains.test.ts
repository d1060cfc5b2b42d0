import { expect, test } from 'vitest';
import { versionChains } from '../../core/review/versionChains.ts';

const chains = (...pairs: [string, string | null][]) =>
  versionChains(pairs.map(([id, versionOf]) => ({ id, versionOf }))).map(({ newest, older }) => [
    newest.id,
    ...older.map(({ id }) => id),
  ]);

test('versions stand behind their newest, which keeps its place', () => {
  expect(chains(['a', null], ['b', null], ['a2', 'a'], ['a3', 'a2'])).toEqual([['b'], ['a3', 'a2', 'a']]);
});

test('a version whose former is gone stands alone', () => {
  expect(chains(['a2', 'a'])).toEqual([['a2']]);
});

test('a version that two documents revise is behind both', () => {
  expect(chains(['a', null], ['b', 'a'], ['c', 'a'])).toEqual([
    ['b', 'a'],
    ['c', 'a'],
  ]);
});

test('a circle loses nobody and ends', () => {
  expect(chains(['a', 'b'], ['b', 'a'], ['c', 'c'])).toEqual([['a', 'b'], ['c']]);
});
