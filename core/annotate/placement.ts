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
  let start = -1;
  let end = -1;
  let earliest = -1;
  let latest = -1;
  let quote = 0;
  let prefix = 0;
  let suffix = 0;
  let p = 0;
  let t = 0;

  /** How many units of pattern[p0…p1) are found again in document [t0…t1), from their edit distance. */
  const gain = (p0: number, p1: number, t0: number, t1: number) => {
    editRow(words, p0, p1 - p0, codes, t0, t1 - t0, 1, row);
    const edits = (row[t1 - t0] as number) - Math.max(0, t1 - t0 - (p1 - p0));
    const agreed = p1 - p0 - edits;
    return isThorough || agreed >= Math.max(p1 - p0, t1 - t0) * MORE_THAN_CHANCE ? agreed : 0;
  };
  /** The first and the last place in the gap where pattern place `cut` may be. */
  const cutAt = (cut: number, p0: number, p1: number, t0: number, t1: number): [number, number] => {
    const size = t1 - t0;
    editRow(words, p0, cut - p0, codes, t0, size, 1, row);
    editRow(words, p1 - 1, p1 - cut, codes, t1 - 1, size, -1, otherRow);
    let first = 0;
    let last = 0;
    let cost = Number.POSITIVE_INFINITY;
    for (let j = 0; j <= size; j++) {
      const sum = (row[j] as number) + (otherRow[size - j] as number);
      if (sum > cost) continue;
      if (sum < cost) first = j;
      last = j;
      cost = sum;
    }
    return [t0 + first, t0 + last];
  };
  const between = (p0: number, p1: number, t0: number, t1: number) => {
    const startsHere = from >= p0 && from < p1;
    const endsHere = to > p0 && to <= p1;
    if ((p1 - p0) * (t1 - t0) > MOST_CELLS) {
      if (startsHere) start = t1;
      if (endsHere) end = t0;
      return;
    }
    const quoteFrom = startsHere ? from : p0;
    const quoteTo = endsHere ? to : p1;
    let left = t0;
    let right = t1;
    if (startsHere) {
      [earliest, start] = cutAt(from, p0, p1, t0, t1);
      left = start;
    }
    if (endsHere) {
      [end, latest] = cutAt(to, quoteFrom, p1, left, t1);
      right = end;
    }
    if (p0 < to && p1 > from) quote += gain(quoteFrom, quoteTo, left, right);
  };
  /** How far the quote goes on beyond its outermost run, where no context was found: [units of document, units agreed]. */
  const beyond = (at: number, step: 1 | -1, size: number, place: number): [number, number] => {
    const room = Math.min(size + 16 + (size >> 2), step > 0 ? length - place : place + 1);
    if (size * room > MOST_CELLS) return [0, 0];
    editRow(words, at, size, codes, place, room, step, row);
    let best = 0;
    let cost = size;
    for (let j = 1; j <= room; j++) {
      const sum = (row[j] as number) + (isThorough ? Math.min(0, size - j) : PRICE * j);
      if (sum < cost) {
        best = j;
        cost = sum;
      }
    }
    return [best, Math.max(0, size - (isThorough ? cost : (row[best] as number)))];
  };

  // Where one run has the whole quote, the quote stands there: an earlier run that ends in its first words, as a row of
  // a table above that begins alike, speaks for the context only.
  const whole = chain.findIndex((run) => at(runs.p, run) <= from && at(runs.p, run) + at(runs.n, run) >= to);
  let isFirst = true;
  for (let index = 0; index < chain.length; index++) {
    const run = chain[index] as number;
    const runP = at(runs.p, run);
    const runT = at(runs.t, run);
    const runN = index < whole ? Math.min(at(runs.n, run), from - runP) : at(runs.n, run);
    const overlap = isFirst ? 0 : Math.max(0, p - runP, t - runT);
    const skip = index === whole ? Math.min(overlap, from - runP) : overlap;
    if (skip >= runN) continue;
    const p0 = runP + skip;
    const t0 = runT + skip;
    const p1 = runP + runN;
    if (isFirst) {
      if (p0 > from && p0 <= to) {
        const [units, agreed] = beyond(p0 - 1, -1, p0 - from, t0 - 1);
        start = t0 - units;
        quote += agreed;
      }
    } else if (p0 > p) between(p, p0, t, t0);
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
    const [units, agreed] = beyond(p, 1, to - p, t);
    end = t + units;
    quote += agreed;
  }
  if (start < 0 || end <= start) return null;
  // Where a quote began or ended the document, the edge is all the context there is.
  const share = (part: number, whole: number, isAtEdge: boolean) => (whole ? part / whole : Number(isAtEdge));
  return {
    start,
    end,
    earliest: earliest < 0 ? start : earliest,
    latest: Math.max(latest, end),
    quote: Math.min(1, share(quote, to - from, false)),
    prefix: share(prefix, from, isAtStart(start)),
    suffix: share(suffix, last - to, isAtEnd(end, length)),
  };
}

/** Whether a quote that begins at a folded unit begins the document, but for a word put before it or changed. */
export const isAtStart = (start: number): boolean => start <= EDGE;
/** Whether a quote that ends at a folded unit ends a document of so many. */
export const isAtEnd = (end: number, length: number): boolean => length - end <= EDGE;

const at = (table: Int32Array, index: number) => table[index] as number;
const common = (a: number, b: number, from: number, to: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
