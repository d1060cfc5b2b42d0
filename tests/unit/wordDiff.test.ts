import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWords, wordDiff } from '../../core/review/wordDiff.ts';

const squeeze = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

test('shows only the words that changed, old before new', () => {
  expect(wordDiff('convene the team each quarter to study', 'convene the team twice a year to study')).toEqual([
    { kind: 'same', text: 'convene the team ' },
    { kind: 'old', text: 'each quarter ' },
    { kind: 'new', text: 'twice a year ' },
    { kind: 'same', text: 'to study' },
  ]);
});

test('gives back both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'é'), { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after);
      const of = (kind: 'old' | 'new') =>
        squeeze(
          runs
            .filter((run) => run.kind !== (kind === 'old' ? 'new' : 'old'))
            .map((run) => run.text)
            .join(' '),
        );
      expect(of('old')).toBe(squeeze(before));
      expect(of('new')).toBe(squeeze(after));
    }),
  );
});

test('texts too long to compare are shown whole, one after the other', () => {
  const long = 'word '.repeat(2000);
  expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(['old', 'new']);
});

test('counts how many words of the old text are kept', () => {
  const runs = wordDiff('convene the team each quarter to study', 'convene the team twice a year to study');
  expect(keptWords(runs)).toEqual({ kept: 5, of: 7 });
  expect(keptWords(wordDiff('one two', 'three'))).toEqual({ kept: 0, of: 2 });
});
