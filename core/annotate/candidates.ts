import { chainRuns } from './chains.ts';
import type { Folded } from './fold.ts';
import type { Pattern } from './pattern.ts';
import type { Placement } from './placement.ts';
import { placeQuote } from './placement.ts';
import { equalRuns, type Runs } from './runs.ts';
import type { SeedIndex } from './seeds.ts';

/**
 * A placement with what speaks against it: `claimed` is the share of it that is prefix or suffix, found not beside the
 * quote but where the quote should be. Then the quote was deleted and this is its neighbour, however alike.
 * `isBefore` and `isBehind` tell whether the words right beside the quote stand right beside this place.
 */
export type Candidate = Placement & { claimed: number; isBefore: boolean; isBehind: boolean };

/** Candidates, best first, with the share of the pattern's seeds that were not all looked at. */
export type Candidates = { found: Candidate[]; missed: number };

/** A seed is rare up to so many occurrences in the document, frequent from the second number on. */
const RARE = 2;
const FREQUENT = 24;
const MOST_CANDIDATES = 12;
const LEAST_QUOTE = 0.35;
/** So many units count as right beside the quote. */
const BESIDE = 6;
/** A pattern of more units than this has rare seeds enough. */
const LONG = 8192;
/** With a smaller share of seeds left out, no other place can be much like the pattern. */
export const LITTLE = 0.2;

/**
 * Places where pattern number `number` may stand, best first, none over another. Rare seeds are tried alone first;
 * of frequent ones only those close to folded unit `near` are looked at. `isThorough` also finds what is like a passage
 * that stands there word for word.
 */
export function candidatesOf(
  index: SeedIndex,
  number: number,
  pattern: Pattern,
  folded: Folded,
  near: number,
  isThorough = false,
): Candidates {
  const rare = gather(index, number, pattern, folded, RARE, null, isThorough);
  const [first, second] = rare.found;
  const isSure = first && !second && first.quote > 0.9 && first.prefix > 0.7 && first.suffix > 0.7;
  if (isSure || rare.missed < LITTLE || pattern.end - pattern.begin > LONG) return rare;
  return gather(index, number, pattern, folded, FREQUENT, near, isThorough);
}

/** How much speaks for a placement by its words alone. */
export const weight = ({ quote, prefix, suffix }: Placement): number => quote + (prefix + suffix) / 4;

function gather(
  index: SeedIndex,
  number: number,
  pattern: Pattern,
  { codes, length }: Folded,
  most: number,
  near: number | null,
  isThorough: boolean,
): Candidates {
  const runs = equalRuns(index, number, pattern, codes, length, most, near, isThorough);
  if (!runs.order.length) return { found: [], missed: runs.missed };
  const reach = Math.max(40, (pattern.to - pattern.from) * 0.6);
  const found: Candidate[] = [];
  for (const chain of chainRuns(runs, pattern.end - pattern.begin, reach, MOST_CANDIDATES)) {
    const placement = placeQuote(pattern, codes, length, runs, chain);
    if (placement && placement.quote >= LEAST_QUOTE) {
      const { start, end } = placement;
      found.push({
        ...placement,
        claimed: claimedShare(pattern, runs, placement),
        isBefore: agree(pattern, Math.max(pattern.begin, pattern.from - BESIDE), pattern.from, codes, start),
        isBehind: agree(pattern, pattern.to, Math.min(pattern.end, pattern.to + BESIDE), codes, end),
      });
    }
  }
  if (found.length > 1) {
    found.sort((a, b) => weight(b) - weight(a));
    const apart = found.filter((each, at) => !found.slice(0, at).some((better) => overlap(each, better)));
    return { found: apart, missed: runs.missed };
  }
  return { found, missed: runs.missed };
}

/** Whether pattern units from…to stand in the document before `place` (for the prefix) or from it on (the suffix). */
function agree({ codes: words, from: quote }: Pattern, from: number, to: number, codes: Uint16Array, place: number) {
  const shift = to === quote ? place - to : place - from;
  for (let p = from; p < to; p++) if (words[p] !== codes[p + shift]) return false;
  return true;
}

function claimedShare(pattern: Pattern, runs: Runs, { start, end, prefix, suffix }: Placement): number {
  const before = pattern.from - pattern.begin;
  const after = pattern.end - pattern.to;
  let share = 0;
  if (prefix >= 0.6 && suffix >= 0.6) return share;
  for (const run of runs.order) {
    const p = runs.p[run] as number;
    const t = runs.t[run] as number;
    const n = runs.n[run] as number;
    const from = Math.max(t, start) - t + p;
    const to = Math.min(t + n, end) - t + p;
    if (prefix < 0.6) share = Math.max(share, (Math.min(to, pattern.from) - from) / Math.min(before, end - start));
    if (suffix < 0.6) share = Math.max(share, (to - Math.max(from, pattern.to)) / Math.min(after, end - start));
  }
  return share;
}

const overlap = (a: Placement, b: Placement) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.5 * Math.min(a.end - a.start, b.end - b.start);
