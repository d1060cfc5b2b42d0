import { editRow, MOST_CELLS } from './editRow.ts';
import type { Pattern } from './pattern.ts';
import type { Runs } from './runs.ts';

/**
 * Where a chain puts a quote, in folded document units, and which share of each part of the pattern agrees there. As
 * well as at `start` the quote may begin anywhere from `earliest` on, and end up to `latest` as well as at `end`.
 */
export type Placement = {
  start: number;
  end: number;
  earliest: number;
  latest: number;
  quote: number;
  prefix: number;
  suffix: number;
};

/** Any two texts of one language agree in a third of their letters or so; less than this share is no agreement. */
const MORE_THAN_CHANCE = 0.5;
/** Between a place this close to an edge of the document and the edge no other passage fits. */
const EDGE = 24;
/** What each unit costs that a quote takes in beyond its outermost run. */
const PRICE = 0.4;

/** Room for the edit distances of a gap, used anew by each. */
const row = new Int32Array(MOST_CELLS + 1);
const otherRow = new Int32Array(MOST_CELLS + 1);
/** What `cut` and `goOn` found last: the first and the last place; units of document, and units agreed. */
const cutAt = { first: 0, last: 0 };
const more = { units: 0, agreed: 0 };

/** The folded units of a pattern and of a document of `length`, which are aligned with each other. */
type Sides = { words: Uint16Array; codes: Uint16Array; length: number; isThorough: boolean };

/**
 * Turns a chain of equal runs into a placement. The ends of the quote that fall between two runs are put where quote
 * and context together cost the fewest edits; null when the chain says nothing of the quote. With `isThorough` the
 * quote's share is never told too low: all that may agree between the runs and beyond them counts.
 */
export function placeQuote(
  pattern: Pattern,
  codes: Uint16Array,
  length: number,
  runs: Runs,
  chain: number[],
  isThorough: boolean,
): Placement | null {
  const { from, to } = pattern;
  const { codes: words, length: last } = pattern.fold;
  const sides = { words, codes, length, isThorough };
  let start = -1;
  let end = -1;
  let earliest = -1;
  let latest = -1;
  let quote = 0;
  let prefix = 0;
  let suffix = 0;
  let p = 0;
  let t = 0;
  // Where one run has the whole quote, the quote stands there: an earlier run that ends in its first words, as a row of
  // a table above that begins alike, speaks for the context only.
  let whole = 0;
  while (whole < chain.length && !hasAll(runs, chain[whole] as number, from, to)) whole++;
  let isFirst = true;
  for (let index = 0; index < chain.length; index++) {
    const run = chain[index] as number;
    const runP = runs.p[run] as number;
    const runT = runs.t[run] as number;
    const isEarlier = index < whole && whole < chain.length;
    const runN = isEarlier ? Math.min(runs.n[run] as number, from - runP) : (runs.n[run] as number);
    const overlap = isFirst ? 0 : Math.max(0, p - runP, t - runT);
    const skip = index === whole ? Math.min(overlap, from - runP) : overlap;
    if (skip >= runN) continue;
    const p0 = runP + skip;
    const t0 = runT + skip;
    const p1 = runP + runN;
    if (isFirst) {
      if (p0 > from && p0 <= to) {
        goOn(sides, p0 - 1, -1, p0 - from, t0 - 1);
        start = t0 - more.units;
        quote += more.agreed;
      }
    } else if (p0 > p) {
      // What lies between two runs.
      const startsHere = from >= p && from < p0;
      const endsHere = to > p && to <= p0;
      if ((p0 - p) * (t0 - t) > MOST_CELLS) {
        if (startsHere) start = t0;
        if (endsHere) end = t;
      } else {
        let left = t;
        let right = t0;
        if (startsHere) {
          cut(sides, from, p, p0, t, t0);
          earliest = cutAt.first;
          left = start = cutAt.last;
        }
        if (endsHere) {
          cut(sides, to, startsHere ? from : p, p0, left, t0);
          right = end = cutAt.first;
          latest = cutAt.last;
        }
        if (p < to && p0 > from) quote += gain(sides, startsHere ? from : p, endsHere ? to : p0, left, right);
      }
    }
    if (p0 <= from && from < p1) start = t0 + from - p0;
    if (p0 < to && to <= p1) end = t0 + to - p0;
    quote += common(p0, p1, from, to);
    prefix += common(p0, p1, 0, from);
    suffix += common(p0, p1, to, last);
    p = p1;
    t = runT + runN;
    isFirst = false;
  }
  if (end < 0 && start >= 0 && p < to) {
    goOn(sides, p, 1, to - p, t);
    end = t + more.units;
    quote += more.agreed;
  }
  if (start < 0 || end <= start) return null;
  return {
    start,
    end,
    earliest: earliest < 0 ? start : earliest,
    latest: Math.max(latest, end),
    quote: Math.min(1, to > from ? quote / (to - from) : 0),
    // Where a quote began or ended the document, the edge is all the context there is.
    prefix: from ? prefix / from : Number(isAtStart(start)),
    suffix: last > to ? suffix / (last - to) : Number(isAtEnd(end, length)),
  };
}

/** Whether a run has all units of a pattern from…to. */
const hasAll = ({ p, n }: Runs, run: number, from: number, to: number): boolean =>
  (p[run] as number) <= from && (p[run] as number) + (n[run] as number) >= to;

/** How many units of pattern p0…p1 are found again in document t0…t1, from their edit distance. */
function gain({ words, codes, isThorough }: Sides, p0: number, p1: number, t0: number, t1: number): number {
  editRow(words, p0, p1 - p0, codes, t0, t1 - t0, 1, row);
  const edits = (row[t1 - t0] as number) - Math.max(0, t1 - t0 - (p1 - p0));
  const agreed = p1 - p0 - edits;
  return isThorough || agreed >= Math.max(p1 - p0, t1 - t0) * MORE_THAN_CHANCE ? agreed : 0;
}

/** Finds the first and the last place in document t0…t1 where unit `at` of the pattern may be, between p0 and p1 of it. */
function cut({ words, codes }: Sides, at: number, p0: number, p1: number, t0: number, t1: number): void {
  const size = t1 - t0;
  editRow(words, p0, at - p0, codes, t0, size, 1, row);
  editRow(words, p1 - 1, p1 - at, codes, t1 - 1, size, -1, otherRow);
  let cost = Number.POSITIVE_INFINITY;
  for (let j = 0; j <= size; j++) {
    const sum = (row[j] as number) + (otherRow[size - j] as number);
    if (sum > cost) continue;
    if (sum < cost) cutAt.first = t0 + j;
    cutAt.last = t0 + j;
    cost = sum;
  }
}

/** Finds how far a quote goes on beyond its outermost run, where no context was found. */
function goOn(sides: Sides, at: number, step: 1 | -1, size: number, place: number): void {
  const { words, codes, length, isThorough } = sides;
  const room = Math.min(size + 16 + (size >> 2), step > 0 ? length - place : place + 1);
  let best = 0;
  let cost = size;
  if (size * room <= MOST_CELLS) {
    editRow(words, at, size, codes, place, room, step, row);
    for (let j = 1; j <= room; j++) {
      const sum = (row[j] as number) + (isThorough ? Math.min(0, size - j) : PRICE * j);
      if (sum < cost) {
        best = j;
        cost = sum;
      }
    }
    more.agreed = Math.max(0, size - (isThorough ? cost : (row[best] as number)));
  } else more.agreed = 0;
  more.units = best;
}

/** Whether a quote that begins at a folded unit begins the document, but for a word put before it or changed. */
export const isAtStart = (start: number): boolean => start <= EDGE;
/** Whether a quote that ends at a folded unit ends a document of so many. */
export const isAtEnd = (end: number, length: number): boolean => length - end <= EDGE;

const common = (a: number, b: number, from: number, to: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
