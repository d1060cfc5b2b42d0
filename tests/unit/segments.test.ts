import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CategoryCode, HighlightAs, PaintedTag } from '../../core/annotate/segments.ts';
import { segmentsOf } from '../../core/annotate/segments.ts';
import type { Strength } from '../../core/model/tag.ts';

const tag = (start: number, end: number, strength: Strength, ...categories: CategoryCode[]): PaintedTag => ({
  start,
  end,
  strength,
  categories,
});

test('strength decides the highlight of one category', () => {
  expect(segmentsOf([tag(0, 5, 'strong', 'rc')], 'both')).toEqual([{ start: 0, end: 5, names: ['cw-rc'] }]);
  expect(segmentsOf([tag(0, 5, 'partial', 'tp')], 'both')).toEqual([{ start: 0, end: 5, names: ['cw-tp-soft'] }]);
  expect(segmentsOf([tag(0, 5, 'conflicts', 'cs')], 'both')).toEqual([
    { start: 0, end: 5, names: ['cw-cs-line', 'cw-conflict'] },
  ]);
});

test('overlaps are cut: two categories mix, equal neighbours join', () => {
  const segments = segmentsOf(
    [tag(0, 10, 'strong', 'rc'), tag(5, 15, 'conflicts', 'tp'), tag(2, 4, 'partial', 'rc')],
    'both',
  );
  expect(segments).toEqual([
    { start: 0, end: 5, names: ['cw-rc'] },
    { start: 5, end: 10, names: ['cw-mix', 'cw-conflict'] },
    { start: 10, end: 15, names: ['cw-tp-line', 'cw-conflict'] },
  ]);
  expect(segmentsOf([tag(0, 5, 'strong', 'rc', 'cs')], 'both')).toEqual([{ start: 0, end: 5, names: ['cw-mix'] }]);
});

test('lines have no mark, marks have no line, and a conflict keeps its own line', () => {
  const names = (highlightAs: HighlightAs, ...tags: PaintedTag[]) => segmentsOf(tags, highlightAs)[0]?.names;
  expect(names('lines', tag(0, 5, 'strong', 'rc'))).toEqual(['cw-rc-line']);
  expect(names('lines', tag(0, 5, 'partial', 'rc', 'tp'))).toEqual(['cw-mix-line']);
  expect(names('marks', tag(0, 5, 'strong', 'rc'))).toEqual(['cw-rc-mark']);
  expect(names('marks', tag(0, 5, 'partial', 'cs'))).toEqual(['cw-cs-soft-mark']);
  expect(names('marks', tag(0, 5, 'conflicts', 'cs'))).toEqual(['cw-conflict']);
});

test('segments are disjoint, in order, and cover exactly the tagged words', () => {
  const tags = fc.array(
    fc.record({
      start: fc.nat(40),
      end: fc.nat(40),
      categories: fc.uniqueArray(fc.constantFrom<CategoryCode[]>('rc', 'tp', 'cs'), { minLength: 1 }),
      strength: fc.constantFrom<Strength[]>('strong', 'partial', 'conflicts'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(tags, fc.constantFrom<HighlightAs[]>('both', 'lines', 'marks'), (list, highlightAs) => {
      const segments = segmentsOf(list, highlightAs);
      for (let at = 0; at < 40; at++) {
        const covering = segments.filter(({ start, end }) => start <= at && at < end);
        expect(covering).toHaveLength(list.some(({ start, end }) => start <= at && at < end) ? 1 : 0);
      }
      for (const [index, { start, end, names }] of segments.entries()) {
        expect(names.length).toBeGreaterThan(0);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(segments[index - 1]?.end ?? 0);
      }
    }),
  );
});
