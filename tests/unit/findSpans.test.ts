import { expect, it } from 'vitest';
import { findSpans } from '../../entrypoints/reader/findSpans.ts';

const found = (text: string, query: string) => findSpans(text, query).map(({ start, end }) => text.slice(start, end));

it('finds words whatever their case, line breaks, quotation marks, hyphens and joined letters', () => {
  expect(found('Student\nwork and student  work', 'student work')).toEqual(['Student\nwork', 'student  work']);
  expect(found('the district’s “plan”', 'district\'s "plan"')).toEqual(['district’s “plan”']);
  expect(found('sta\ufb03ng of\ufb01ces and staffing offices', 'staffing')).toEqual(['sta\ufb03ng', 'staffing']);
  expect(found('of\ufb01ces o\ufb03ces offices', 'offices')).toContain('offices');
  expect(found('six‐week and six-week', 'six-week')).toEqual(['six‐week', 'six-week']);
});

it('takes signs as they are and finds nothing for nothing', () => {
  expect(found('costs $5 (five)', '$5 (')).toEqual(['$5 (']);
  expect(found('anything', '  ')).toEqual([]);
});
