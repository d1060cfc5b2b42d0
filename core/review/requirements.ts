import type { Finding } from '../model/finding.ts';
import type { Requirements, Score } from '../model/profile.ts';
import type { Strength } from '../model/tag.ts';
import { type Tally, tallyParts } from '../model/tally.ts';

/** How many tags speak to one item (standard or responsibility) of one document, by strength. */
export type Evidence = Record<Strength, number>;

export const STANDINGS = ['met', 'weak', 'missing', 'conflicting', 'lookedAt'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How one item stands in one document. `atLeast` is null where nothing is required of it. `settled`: a person gave it a
 * score. `lookedFor`: it is recorded as looked for and not found. `unmet`: it is required and not met.
 */
export type ItemStanding = {
  itemId: string;
  atLeast: Score | null;
  points: Score;
  standing: Standing;
  settled: boolean;
  lookedFor: boolean;
  unmet: boolean;
  evidence: Evidence;
};

/**
 * How one document stands. `items` has every standard, then the responsibilities that are required, each in the order
 * given. `total` is the points of all standards, required or not, of `most`. `passes`: `total` reaches the pass mark and
 * nothing required is unmet.
 */
export type DocumentStanding = {
  items: ItemStanding[];
  total: number;
  most: number;
  passMark: number;
  reachesMark: boolean;
  unmet: ItemStanding[];
  passes: boolean;
};

/** What the rules below go by: the finding on one item, if there is one. */
export type Judged = Pick<Finding, 'itemId' | 'score' | 'absence'>;

const NONE: Evidence = { strong: 0, partial: 0, conflicts: 0 };

/** Evidence by item, of all roles. Tags kept without a place count as the others. No tally: no tags. */
export function evidenceByItem(tally: Pick<Tally, 'counts'> | undefined): Map<string, Evidence> {
  const byItem = new Map<string, Evidence>();
  const counts = tally?.counts ?? {};
  for (const key in counts) {
    const { itemId, what } = tallyParts(key);
    if (what === 'detached' || itemId === '') continue;
    const evidence = byItem.get(itemId) ?? { ...NONE };
    byItem.set(itemId, evidence);
    evidence[what] += counts[key] ?? 0;
  }
  return byItem;
}

/**
 * How one item stands.
 *
 * Points: the score of its finding where there is one. Until then tags speak: any strong tag gives 2; else a tag that
 * conflicts gives 0; else a partial tag gives 1; no tag gives 0.
 *
 * Standing, beside what is required (2 where nothing is):
 * - met: there are points, and they reach it.
 * - weak: some points, and not enough.
 * - conflicting: no points, and tags conflict while none is strong.
 * - lookedAt: no points and no conflict, and at least 0 is required, which asks only that a person looks and settles it.
 * - missing: no points, and nobody has settled it or more is required. That it was looked for is no evidence of it.
 *
 * Unmet: the points do not reach what is required; of at least 0, that there are none and nobody has settled it.
 */
export function standingOf(
  itemId: string,
  atLeast: Score | null,
  evidence: Evidence = NONE,
  finding?: Omit<Judged, 'itemId'>,
): ItemStanding {
  const score = finding?.score ?? null;
  const settled = score !== null;
  const lookedFor = (finding?.absence ?? null) !== null;
  const points = score ?? pointsOf(evidence);
  const isLookedAt = atLeast === 0 && settled;
  const isMet = points >= Math.max(1, atLeast ?? 2);
  const short = shortOf(points, evidence);
  const standing = isMet ? 'met' : isLookedAt && short === 'missing' ? 'lookedAt' : short;
  const unmet = atLeast !== null && !isMet && !isLookedAt;
  return { itemId, atLeast, points, standing, settled, lookedFor, unmet, evidence };
}

function pointsOf({ strong, partial, conflicts }: Evidence): Score {
  if (strong > 0) return 2;
  return conflicts === 0 && partial > 0 ? 1 : 0;
}

function shortOf(points: Score, { strong, conflicts }: Evidence): Standing {
  if (points > 0) return 'weak';
  return conflicts > 0 && strong === 0 ? 'conflicting' : 'missing';
}

/**
 * How a document stands beside what its review requires, from its tally and its findings (those of other documents are
 * the caller's to leave out). `standardIds` is all standards of the edition, in order.
 */
export function documentStanding({
  requirements: { requirements, passMark },
  tally,
  findings,
  standardIds,
}: {
  requirements: Pick<Requirements, 'requirements' | 'passMark'>;
  tally: Pick<Tally, 'counts'> | undefined;
  findings: readonly Judged[];
  standardIds: readonly string[];
}): DocumentStanding {
  const evidence = evidenceByItem(tally);
  const judged = new Map(findings.map((finding) => [finding.itemId, finding]));
  const required = new Map(requirements.map(({ itemId, atLeast }) => [itemId, atLeast]));
  const others = [...required.keys()].filter((id) => !standardIds.includes(id));
  const items = [...standardIds, ...others].map((id) =>
    standingOf(id, required.get(id) ?? null, evidence.get(id), judged.get(id)),
  );
  const total = items.slice(0, standardIds.length).reduce((sum, { points }) => sum + points, 0);
  const unmet = items.filter((item) => item.unmet);
  const reachesMark = total >= passMark;
  const passes = reachesMark && unmet.length === 0;
  return { items, total, most: 2 * standardIds.length, passMark, reachesMark, unmet, passes };
}

/** How many of what is required stand so, by standing. */
export function countStandings(items: readonly ItemStanding[]): Record<Standing, number> {
  const required = items.filter(({ atLeast }) => atLeast !== null);
  const count = (standing: Standing) => required.filter((item) => item.standing === standing).length;
  return {
    met: count('met'),
    weak: count('weak'),
    missing: count('missing'),
    conflicting: count('conflicting'),
    lookedAt: count('lookedAt'),
  };
}
