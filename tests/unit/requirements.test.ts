import { expect, test } from 'vitest';
import type { Absence } from '../../core/model/finding.ts';
import type { Score } from '../../core/model/profile.ts';
import { tallyKey } from '../../core/model/tally.ts';
import { countStandings, documentStanding, evidenceByItem, standingOf } from '../../core/review/requirements.ts';

const absence: Absence = {
  at: 1,
  by: 'D. Whitfield',
  terms: ['stipend'],
  documents: [{ documentId: '5f0e3a5e-4b7e-4c39-9a52-bb8f3e6f1a01', textHash: null, pages: 22, characters: 40_000 }],
  near: [],
};
const tags = (strong: number, partial: number, conflicts: number) => ({ strong, partial, conflicts });
const stands = (...[atLeast, evidence, finding]: [Score | null, ReturnType<typeof tags>?, object?]) => {
  const { points, standing, unmet } = standingOf(
    'evidence',
    atLeast,
    evidence,
    finding && { score: null, absence: null, ...finding },
  );
  return [points, standing, unmet];
};

test('without a finding the tags speak', () => {
  expect(stands(2, tags(1, 0, 0))).toEqual([2, 'met', false]);
  expect(stands(2, tags(1, 3, 2))).toEqual([2, 'met', false]);
  expect(stands(2, tags(0, 4, 0))).toEqual([1, 'weak', true]);
  expect(stands(1, tags(0, 1, 0))).toEqual([1, 'met', false]);
  expect(stands(1, tags(0, 0, 1))).toEqual([0, 'conflicting', true]);
  expect(stands(1, tags(0, 3, 1))).toEqual([0, 'conflicting', true]);
  expect(stands(1)).toEqual([0, 'missing', true]);
});

test('a score decides over the tags, either way', () => {
  expect(stands(2, tags(0, 0, 0), { score: 2 })).toEqual([2, 'met', false]);
  expect(stands(2, tags(3, 0, 0), { score: 1 })).toEqual([1, 'weak', true]);
  expect(stands(1, tags(3, 0, 0), { score: 0 })).toEqual([0, 'missing', true]);
  expect(stands(1, tags(3, 0, 1), { score: 0 })).toEqual([0, 'missing', true]);
  expect(stands(1, tags(0, 1, 2), { score: 0 })).toEqual([0, 'conflicting', true]);
  expect(stands(1, tags(0, 0, 2), { score: 1 })).toEqual([1, 'met', false]);
});

test('a finding that is not settled leaves the tags to speak', () => {
  expect(stands(1, tags(1, 0, 0), {})).toEqual([2, 'met', false]);
  expect(stands(1, undefined, { absence })).toEqual([0, 'missing', true]);
});

test('at least 0 asks that it is looked at and settled; what was looked for and not found is not met by that', () => {
  expect(stands(0)).toEqual([0, 'missing', true]);
  expect(stands(0, tags(0, 0, 1))).toEqual([0, 'conflicting', true]);
  expect(stands(0, tags(0, 1, 0))).toEqual([1, 'met', false]);
  expect(stands(0, undefined, { absence })).toEqual([0, 'missing', true]);
  expect(stands(0, undefined, { absence, score: 0 })).toEqual([0, 'lookedAt', false]);
  expect(stands(0, undefined, { score: 0 })).toEqual([0, 'lookedAt', false]);
  expect(stands(0, tags(0, 0, 1), { score: 0 })).toEqual([0, 'conflicting', false]);
  expect(stands(0, undefined, { absence, score: 1 })).toEqual([1, 'met', false]);
});

test('what is not required has a standing and is never unmet', () => {
  expect(stands(null)).toEqual([0, 'missing', false]);
  expect(stands(null, tags(0, 1, 0))).toEqual([1, 'weak', false]);
  expect(stands(null, tags(1, 0, 0))).toEqual([2, 'met', false]);
});

test('evidence is of all roles, and a tag kept without a place counts once', () => {
  const counts = {
    [tallyKey('', null, 'strong')]: 4,
    [tallyKey('evidence', null, 'strong')]: 1,
    [tallyKey('evidence', 'coach', 'strong')]: 2,
    [tallyKey('evidence', 'coach', 'detached')]: 2,
    [tallyKey('coach-tp-4', 'coach', 'conflicts')]: 1,
  };
  expect([...evidenceByItem({ counts })]).toEqual([
    ['evidence', tags(3, 0, 0)],
    ['coach-tp-4', tags(0, 0, 1)],
  ]);
  expect(evidenceByItem(undefined).size).toBe(0);
});

const standardIds = ['evidence', 'leadership', 'resources'];
const requirements = {
  passMark: 3,
  requirements: [
    { itemId: 'resources', atLeast: 1 as const },
    { itemId: 'coach-tp-4', atLeast: 1 as const },
  ],
};
const tally = {
  counts: {
    [tallyKey('evidence', null, 'strong')]: 1,
    [tallyKey('leadership', null, 'partial')]: 1,
    [tallyKey('coach-tp-4', 'coach', 'strong')]: 1,
  },
};

test('the total is of all standards; the mark alone is not enough', () => {
  const standing = documentStanding({ requirements, tally, findings: [], standardIds });
  expect(standing.items.map(({ itemId, atLeast, points }) => [itemId, atLeast, points])).toEqual([
    ['evidence', null, 2],
    ['leadership', null, 1],
    ['resources', 1, 0],
    ['coach-tp-4', 1, 2],
  ]);
  expect(standing).toMatchObject({ total: 3, most: 6, passMark: 3, reachesMark: true, passes: false });
  expect(standing.unmet.map(({ itemId }) => itemId)).toEqual(['resources']);
  expect(countStandings(standing.items)).toEqual({ met: 1, weak: 0, missing: 1, conflicting: 0, lookedAt: 0 });
});

test('it passes when nothing required is unmet, and not below the mark', () => {
  const findings = [{ itemId: 'resources', score: 1 as const, absence: null }];
  expect(documentStanding({ requirements, tally, findings, standardIds }).passes).toBe(true);
  const high = { ...requirements, passMark: 5 };
  expect(documentStanding({ requirements: high, tally, findings, standardIds })).toMatchObject({
    total: 4,
    reachesMark: false,
    unmet: [],
    passes: false,
  });
});

test('an empty document has everything missing', () => {
  const standing = documentStanding({ requirements, tally: undefined, findings: [], standardIds });
  expect(standing.total).toBe(0);
  expect(standing.items.every((item) => item.standing === 'missing')).toBe(true);
});
