import { chainRuns } from './chains.ts';
import type { Fold } from './fold.ts';
import type { Pattern } from './pattern.ts';
import type { Placement } from './placement.ts';
import { isAtEnd, isAtStart, placeQuote } from './placement.ts';
import { equalRuns, type Runs, runsAt, wholeAt } from './runs.ts';
import type { SeedIndex } from './seeds.ts';

/**
 * A placement with what speaks against it: `claimed` is the share of it that is prefix or suffix, found not beside the
 * quote but where the quote should be. Then the quote was deleted and this is its neighbour, however alike.
 * `isBefore` and `isBehind` tell whether the words right beside the quote stand right beside this place, `isTakenOut`
 * whether they stand beside each other somewhere else: then the quote was taken out there.
 */
export type Candidate = Placement & { claimed: number; isBefore: boolean; isBehind: boolean; isTakenOut: boolean };

/**
 * Candidates, best first, with the share of the pattern's seeds that were not all looked at. Where none was found, `beside` is
 * the folded unit where the quote would begin behind or before the most of its context that stands anywhere; else null.
 */
export type Candidates = { found: Candidate[]; missed: number; beside: number | null };

/** A seed is rare up to so many occurrences in the document, frequent from the second number on. */
const RARE = 2;
const FREQUENT = 8;
const MOST_CANDIDATES = 12;
const LEAST_QUOTE = 0.35;
/** So many units count as right beside the quote. */
const BESIDE = 6;
const NONE: number[] = [];
/** More places where a prefix ends say nothing. */
const MOST_GAPS = 16;
/** A quote of more units than this has rare seeds enough. */
const LONG = 8192;
/** A quote of fewer units may have no seed that was chosen; what share of it was found by one of the few. */
export const SHORT = 80;
const SOME = 0.6;
/** With a smaller share of seeds left out, no other place can be much like the pattern. */
const LITTLE = 0.2;

/** Places where a pattern may stand by the seeds that are rare in the document, best first, none over another. */
export function candidatesOf(index: SeedIndex, pattern: Pattern, document: Fold, isThorough = false): Candidates {
  const at = isThorough ? -1 : wholeAt(index, pattern, document);
  if (at < 0) return gather(pattern, document, equalRuns(index, pattern, document, RARE, null, isThorough), isThorough);
  const { from, to, fold } = pattern;
  const prefix = from > 0 || isAtStart(at) ? 1 : 0;
  const suffix = fold.length > to || isAtEnd(at + to, document.length) ? 1 : 0;
  const whole = {
    start: at + from,
    end: at + to,
    earliest: at + from,
    latest: at + to,
    quote: 1,
    prefix,
    suffix,
    claimed: 0,
    isBefore: prefix > 0,
    isBehind: suffix > 0,
    isTakenOut: false,
  };
  return { found: [whole], missed: 0, beside: null };
}

/**
 * The same by frequent seeds as well, of which only those around folded unit `near` of the document are looked at; with
 * `isThorough` those that are less frequent wherever they are, and of the others the closest.
 */
export function candidatesNear(
  index: SeedIndex,
  pattern: Pattern,
  document: Fold,
  near: number,
  isThorough = false,
): Candidates {
  const most = isThorough ? FREQUENT : RARE;
  return gather(pattern, document, equalRuns(index, pattern, document, most, near, isThorough), isThorough);
}

/** Candidates around folded unit `near` alone. */
export const candidatesAt = (pattern: Pattern, document: Fold, near: number, around: number): Candidates =>
  gather(pattern, document, runsAt(pattern, document, near, around), false);

/** Whether frequent seeds can show what rare ones do not, of a quote of so many folded units. */
export const canMissPlaces = ({ missed }: Candidates, length: number): boolean => missed >= LITTLE && length <= LONG;

/** Whether every unit of a place can show what the few seeds that were chosen did not, of so many folded units. */
export const hasFewSeeds = ({ found }: Candidates, length: number): boolean =>
  found[0] ? length <= SHORT && found[0].quote < SOME : true;

/** How much speaks for a placement by its words alone. */
export const weight = ({ quote, prefix, suffix }: Placement): number => quote + (prefix + suffix) / 4;

function gather(pattern: Pattern, document: Fold, runs: Runs, isThorough: boolean): Candidates {
  const { codes, length } = document;
  if (!runs.count) return { found: [], missed: runs.missed, beside: null };
  const reach = Math.max(40, (pattern.to - pattern.from) * 0.6);
  const closed = closedGaps(pattern, runs);
  const found: Candidate[] = [];
  const chains = chainRuns(runs, pattern, reach, MOST_CANDIDATES, isThorough);
  for (let index = 0; index < chains.length; index++) {
    const placement = placeQuote(pattern, codes, length, runs, chains[index] as number[], isThorough);
    if (!placement || placement.quote < LEAST_QUOTE) continue;
    const { start, end, earliest, latest, quote, prefix, suffix } = placement;
    const isBefore = pattern.from
      ? agree(pattern, Math.max(0, pattern.from - BESIDE), pattern.from, codes, start)
      : isAtStart(start);
    const isBehind =
      pattern.to < pattern.fold.length
        ? agree(pattern, pattern.to, Math.min(pattern.fold.length, pattern.to + BESIDE), codes, end)
        : isAtEnd(end, length);
    const claimed = claimedShare(pattern, runs, placement);
    const isTakenOut = closed.length > 0 && closed.some((place) => place < start || place > end);
    found.push({ start, end, earliest, latest, quote, prefix, suffix, claimed, isBefore, isBehind, isTakenOut });
  }
  if (found.length > 1) {
    found.sort((a, b) => weight(b) - weight(a));
    const apart = found.filter((each, at) => !found.slice(0, at).some((better) => overlap(each, better)));
    return { found: apart, missed: runs.missed, beside: null };
  }
  return { found, missed: runs.missed, beside: found.length ? null : besideOf(pattern, runs) };
}

/** Where the quote would begin beside the longest run of its context. */
function besideOf({ from, to }: Pattern, { p, t, n, count }: Runs): number | null {
  let longest = 0;
  let place: number | null = null;
  for (let run = 0; run < count; run++) {
    const start = p[run] as number;
    if ((start + (n[run] as number) > from && start < to) || (n[run] as number) <= longest) continue;
    longest = n[run] as number;
    place = (t[run] as number) - start + from;
  }
  return place;
}

/** Whether pattern units from…to stand in the document before `place` (for the prefix) or from it on (the suffix). */
function agree({ fold, from: quote }: Pattern, from: number, to: number, codes: Uint16Array, place: number) {
  const words = fold.codes;
  const shift = to === quote ? place - to : place - from;
  for (let p = from; p < to; p++) if (words[p] !== codes[p + shift]) return false;
  return true;
}

/** Where the end of the prefix and the beginning of the suffix stand together, without the quote. */
function closedGaps({ from, to }: Pattern, { p, t, n, count }: Runs): number[] {
  if (count < 2) return NONE;
  const ends: number[] = [];
  for (let run = 0; run < count && ends.length < MOST_GAPS; run++) {
    const start = p[run] as number;
    if (start <= from - BESIDE && start + (n[run] as number) >= from) ends.push((t[run] as number) - start + from);
  }
  if (!ends.length) return NONE;
  const closed: number[] = [];
  for (let run = 0; run < count; run++) {
    const start = p[run] as number;
    if (start > to || start + (n[run] as number) < to + BESIDE) continue;
    const place = (t[run] as number) - start + to;
    if (ends.includes(place)) closed.push(place);
  }
  return closed;
}

function claimedShare(pattern: Pattern, runs: Runs, { start, end, prefix, suffix }: Placement): number {
  const before = pattern.from;
  const after = pattern.fold.length - pattern.to;
  let share = 0;
  if (prefix >= 0.6 && suffix >= 0.6) return share;
  for (let index = 0; index < runs.count; index++) {
    const run = runs.order[index] as number;
    const p = runs.p[run] as number;
    const t = runs.t[run] as number;
    const n = runs.n[run] as number;
    const from = Math.max(t, start) - t + p;
    const to = Math.min(t + n, end) - t + p;
    if (before && prefix < 0.6)
      share = Math.max(share, (Math.min(to, pattern.from) - from) / Math.min(before, end - start));
    if (after && suffix < 0.6)
      share = Math.max(share, (to - Math.max(from, pattern.to)) / Math.min(after, end - start));
  }
  return share;
}

const overlap = (a: Placement, b: Placement) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.5 * Math.min(a.end - a.start, b.end - b.start);
