import { expect, test } from 'vitest';
import type { Tag } from '../../core/model/tag.ts';
import { type Tally, tallyKeysOf } from '../../core/model/tally.ts';
import { cellOf, gapsFirst, matrix } from '../../core/review/matrix.ts';
import { bestPassages, passagesOf } from '../../core/review/passagesOf.ts';

type Part = Partial<Pick<Tag, 'standards' | 'responsibilities' | 'role' | 'strength' | 'detachedAt'>>;

const ALL = { role: null, strength: null };

function tagOf(part: Part, quote = 'Coaches meet each week to plan what comes next.', start = 0): Tag {
  return {
    id: `${quote}${start}`,
    standards: ['evidence'],
    responsibilities: [],
    role: null,
    strength: 'strong',
    detachedAt: null,
    deletedAt: null,
    createdAt: 0,
    passage: { quote: { exact: quote }, position: { start } },
    ...part,
  } as unknown as Tag;
}

function tallyOf(documentId: string, parts: Part[]): Tally {
  const counts: Record<string, number> = {};
  for (const key of parts.flatMap((part) => tallyKeysOf(tagOf(part)))) counts[key] = (counts[key] ?? 0) + 1;
  return { documentId, reviewId: 'r', counts };
}

const TALLIES = [
  tallyOf('a', [
    { role: 'coach' },
    { strength: 'partial', responsibilities: ['coach-tp-4'], role: 'coach' },
    { strength: 'conflicts', standards: ['evidence', 'resources'] },
    { detachedAt: 1 },
  ]),
  tallyOf('b', [{ standards: ['resources'], strength: 'partial', role: 'superintendent' }]),
];

test('cells count the tags of each document by strength, and those without a place', () => {
  const cells = matrix(TALLIES, 'document', ALL);
  expect(cellOf(cells, 'a', 'evidence')).toEqual({ strong: 2, partial: 1, conflicts: 1, total: 4, detached: 1 });
  expect(cellOf(cells, 'a', 'coach-tp-4')).toMatchObject({ partial: 1, total: 1 });
  expect(cellOf(cells, 'b', 'resources')).toMatchObject({ partial: 1, total: 1 });
  expect(cellOf(cells, 'b', 'evidence').total).toBe(0);
});

test('a role and a strength narrow them; tags without a role are a role of their own', () => {
  expect(cellOf(matrix(TALLIES, 'document', { ...ALL, role: 'coach' }), 'a', 'evidence').total).toBe(2);
  expect(cellOf(matrix(TALLIES, 'document', { ...ALL, role: '' }), 'a', 'evidence').total).toBe(2);
  const conflicts = matrix(TALLIES, 'document', { ...ALL, strength: 'conflicts' });
  expect(cellOf(conflicts, 'a', 'evidence')).toEqual({ strong: 0, partial: 0, conflicts: 1, total: 1, detached: 0 });
});

test('by role, the documents are put together', () => {
  const cells = matrix(TALLIES, 'role', ALL);
  expect([...cells.keys()].sort()).toEqual(['', 'coach', 'superintendent']);
  expect(cellOf(cells, 'coach', 'evidence').total).toBe(2);
  expect(cellOf(cells, '', 'resources')).toMatchObject({ conflicts: 1, total: 1 });
});

test('gaps come first, then what has little', () => {
  const items = [{ id: 'evidence' }, { id: 'resources' }, { id: 'leadership' }];
  const order = gapsFirst(items, ['a', 'b'], matrix(TALLIES, 'document', ALL));
  expect(order.map(({ id }) => id)).toEqual(['leadership', 'resources', 'evidence']);
});

test('the passages of a cell stand as in the document; the best come first, those cited before all', () => {
  const quote = 'Logs and student work are studied with the principal.';
  const tags = [
    tagOf({}, 'Short.', 30),
    tagOf({ strength: 'partial', role: 'coach' }, quote, 20),
    tagOf({ strength: 'conflicts' }, quote, 10),
    tagOf({}, quote, 40),
    tagOf({ standards: ['resources'] }, quote, 50),
  ];
  const starts = (found: Tag[]) => found.map(({ passage }) => passage.position.start);
  expect(starts(passagesOf(tags, { itemId: 'evidence', ...ALL }))).toEqual([10, 20, 30, 40]);
  expect(starts(passagesOf(tags, { itemId: 'evidence', role: '', strength: 'strong' }))).toEqual([30, 40]);
  expect(starts(bestPassages(tags, [`${quote}20`], 'evidence'))).toEqual([20, 40, 30, 10]);
});
