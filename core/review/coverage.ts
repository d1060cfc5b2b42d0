import type { Strength, Tag } from '../model/tag.ts';

/**
 * Tags by strength, all of them, and how many of all are detached: kept as evidence, though their passage is no longer
 * in its document. They count as the others do.
 */
export type Counts = Record<Strength, number> & { total: number; detached: number };

/** Tags of one standard, and which. */
export type StandardCoverage = Counts & { standardId: string; tagIds: string[] };

/**
 * How far a set of tags covers the standards. `standards` has one row for each id asked for, in that order; `gaps` are
 * the ids without any tag; `totals` counts each tag once, though it may stand under several standards.
 */
export type Coverage = {
  standards: StandardCoverage[];
  gaps: string[];
  totals: Counts;
};

/** Counts tags by standard, of all documents or one, and of all roles or one. Deleted tags are the caller's to leave out. */
export function coverage(
  tags: readonly Tag[],
  standardIds: readonly string[],
  { documentId, role }: { documentId?: string; role?: string } = {},
): Coverage {
  const rows = new Map(
    standardIds.map((standardId) => [standardId, { standardId, ...nothing(), tagIds: [] as string[] }]),
  );
  const totals = nothing();
  for (const tag of tags) {
    if (documentId !== undefined && tag.documentId !== documentId) continue;
    if (role !== undefined && tag.role !== role) continue;
    add(totals, tag);
    for (const standardId of new Set(tag.standards)) {
      const row = rows.get(standardId);
      if (!row) continue;
      add(row, tag);
      row.tagIds.push(tag.id);
    }
  }
  const standards = [...rows.values()];
  return { standards, gaps: standards.filter(({ total }) => total === 0).map((row) => row.standardId), totals };
}

function nothing(): Counts {
  return { strong: 0, partial: 0, conflicts: 0, total: 0, detached: 0 };
}

function add(counts: Counts, { strength, detachedAt }: Tag) {
  counts[strength] += 1;
  counts.total += 1;
  if (detachedAt !== null) counts.detached += 1;
}
