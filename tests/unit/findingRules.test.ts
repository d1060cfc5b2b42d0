import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Absence, Finding } from '../../core/model/finding.ts';
import { passageSchema } from '../../core/model/passage.ts';
import { headingAt, pageAt } from '../../core/model/textOutline.ts';
import { carriedFindings } from '../../core/review/carriedFindings.ts';
import { documentVersions, newestOf } from '../../core/review/documentVersions.ts';
import { passageAt, placeIn } from '../../core/review/passageAt.ts';
import { reasonMissing } from '../../core/review/reasonMissing.ts';

const ABSENCE = { terms: ['data'] } as Absence;
const finding = (part: Partial<Finding>) =>
  ({ itemId: 'evidence', score: null, rationale: '', cited: [], absence: null, ...part }) as Finding;
const none = { strong: 0, partial: 0, conflicts: 0 };

test('a score that rests on nothing, or stands against a conflict, needs a reason', () => {
  const conflicts = { ...none, conflicts: 2 };
  expect(reasonMissing(undefined, conflicts)).toBeNull();
  expect(reasonMissing(finding({}), conflicts)).toBeNull();
  expect(reasonMissing(finding({ score: 1, cited: ['t'] }), conflicts)).toBe('conflict');
  expect(reasonMissing(finding({ score: 1, cited: ['t'] }), none)).toBeNull();
  expect(reasonMissing(finding({ score: 2 }), none)).toBe('uncited');
  expect(reasonMissing(finding({ score: 0 }), none)).toBe('unsought');
  expect(reasonMissing(finding({ score: 0 }), conflicts)).toBeNull();
  expect(reasonMissing(finding({ score: 0, absence: ABSENCE }), none)).toBeNull();
  expect(reasonMissing(finding({ score: 2, rationale: 'Monthly.' }), conflicts)).toBeNull();
  expect(reasonMissing(finding({ score: 2, rationale: '  ' }), none)).toBe('uncited');
});

test('findings go over to a new version with the passages that went over; an absence does not', () => {
  const before = [
    finding({ itemId: 'evidence', score: 2, rationale: 'Monthly.', cited: ['t1', 't2', 'deleted'] }),
    finding({ itemId: 'resources', score: 0, rationale: 'No time.', absence: ABSENCE }),
    finding({ itemId: 'leadership', score: 1, cited: ['t1'] }),
    finding({ itemId: 'implementation' }),
  ];
  const tags = [
    { id: 'n2', carriedFrom: 't2' },
    { id: 'n1', carriedFrom: 't1' },
    { id: 'new', carriedFrom: null },
  ];
  expect(carriedFindings(before, [finding({ itemId: 'leadership' })], tags)).toEqual([
    { itemId: 'evidence', score: 2, rationale: 'Monthly.', cited: ['n1', 'n2'] },
    { itemId: 'resources', score: null, rationale: 'No time.', cited: [] },
  ]);
});

test('a place in a text becomes a passage that the store takes, and is found again by its words', () => {
  const words = fc.array(fc.constantFrom('plan', '😀', 'é', ' ', '\n', 'Zeit'), { minLength: 30, maxLength: 90 });
  const outline = { pages: [0, 40], headings: [{ start: 10, title: 'Fees' }] };
  fc.assert(
    fc.property(words, fc.nat(25), fc.integer({ min: 1, max: 20 }), (parts, from, count) => {
      const text = parts.join('');
      const start = parts.slice(0, from).join('').length;
      const end = start + parts.slice(from, from + count).join('').length;
      const passage = passageAt(text, { start, end }, outline, 1);
      expect(passageSchema.safeParse(passage).success).toBe(true);
      const { quote, position } = passage;
      expect([...text].slice(position.start, position.end).join('')).toBe(text.slice(start, end));
      const place = placeIn(text, quote);
      expect(place && text.slice(place.start, place.end)).toBe(quote.exact);
      expect(passage.page).toBe(start < 40 ? 1 : 2);
    }),
  );
  expect(placeIn('All other words.', { exact: 'gone', prefix: '', suffix: '' })).toBeNull();
});

test('pages and headings of a place; none where there are none', () => {
  const outline = { pages: [0, 100, 100, 250], headings: [{ start: 5, title: 'Fees' }] };
  expect([0, 99, 100, 249, 250].map((at) => pageAt(outline, at))).toEqual([1, 1, 3, 3, 4]);
  expect([headingAt(outline, 4), headingAt(outline, 5)]).toEqual(['', 'Fees']);
  expect(pageAt({ pages: [], headings: [] }, 3)).toBeNull();
});

test('versions are counted from the first; the newest stand alone', () => {
  const documents = [
    { id: 'a', versionOf: null },
    { id: 'c', versionOf: 'b' },
    { id: 'b', versionOf: 'a' },
    { id: 'x', versionOf: 'not-here' },
  ];
  const versions = documentVersions(documents);
  expect(documents.map(({ id }) => versions.get(id))).toEqual([
    { version: 1, newest: false },
    { version: 3, newest: true },
    { version: 2, newest: false },
    { version: 1, newest: true },
  ]);
  expect(newestOf(documents).map(({ id }) => id)).toEqual(['c', 'x']);
});
