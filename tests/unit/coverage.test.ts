import { expect, test } from 'vitest';
import type { Tag } from '../../core/model/tag.ts';
import { coverage } from '../../core/review/coverage.ts';
import { bigBackup } from '../dom/bigBackup.ts';

const [a, b, c] = bigBackup(3, 1).tags as [Tag, Tag, Tag];
const tags: Tag[] = [
  { ...a, standards: ['evidence', 'leadership'], strength: 'strong', role: 'coach' },
  { ...b, standards: ['evidence'], strength: 'partial', role: null, detachedAt: 3_000 },
  { ...c, standards: ['evidence', 'evidence'], strength: 'conflicts', role: 'coach' },
];
const standards = ['leadership', 'resources', 'evidence'];

test('each standard has its strengths and its tags, in the order asked for', () => {
  expect(coverage(tags, standards)).toEqual({
    standards: [
      { standardId: 'leadership', strong: 1, partial: 0, conflicts: 0, total: 1, detached: 0, tagIds: [a.id] },
      { standardId: 'resources', strong: 0, partial: 0, conflicts: 0, total: 0, detached: 0, tagIds: [] },
      {
        standardId: 'evidence',
        strong: 1,
        partial: 1,
        conflicts: 1,
        total: 3,
        detached: 1,
        tagIds: [a.id, b.id, c.id],
      },
    ],
    gaps: ['resources'],
    totals: { strong: 1, partial: 1, conflicts: 1, total: 3, detached: 1 },
  });
});

test('detached evidence counts as the rest does, and is no gap', () => {
  const alone = coverage(
    tags.filter(({ detachedAt }) => detachedAt !== null),
    ['evidence'],
  );
  expect(alone.totals).toEqual({ strong: 0, partial: 1, conflicts: 0, total: 1, detached: 1 });
  expect(alone.gaps).toEqual([]);
});

test('one document or one role alone', () => {
  expect(coverage(tags, standards, { documentId: b.documentId }).totals.total).toBe(1);
  expect(coverage(tags, standards, { role: 'coach' }).totals).toEqual({
    strong: 1,
    partial: 0,
    conflicts: 1,
    total: 2,
    detached: 0,
  });
  expect(coverage(tags, standards, { documentId: b.documentId, role: 'coach' }).gaps).toEqual(standards);
});
