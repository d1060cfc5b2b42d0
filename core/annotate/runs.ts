import type { Pattern } from './pattern.ts';
import { SEED, type SeedIndex } from './seeds.ts';

/**
 * Equal stretches: n[k] units from p[k] in the patterns' table and from t[k] in the document; `order` has their numbers
 * in document order. `missed` is the share of the pattern's seeds that were left out because they are too frequent.
 */
export type Runs = { p: number[]; t: number[]; n: number[]; order: number[]; missed: number };

const MOST_RUNS = 1024;
/** Up to so many runs are put in order by hand. */
const FEW = 12;
/** Places of a table that tells on which diagonals (t - p) there is a run already, and where in the pattern it ends. */
const PLACES = 4096;
const diagonals = new Int32Array(PLACES);
const ends = new Int32Array(PLACES);
const stamps = new Int32Array(PLACES);
let stamp = 0;
const keys = new Float64Array(MOST_RUNS);

/**
 * The longest equal runs around the hits of a pattern's seeds, one for each place however many seeds it has. Of seeds
 * that the document has more than `most` times, only the few closest to `near` (a place of the pattern's start) count,
 * so that repeated text never makes the work explode. With `isThorough`, what a long run covers is looked for in other
 * places, too.
 */
export function equalRuns(
  index: SeedIndex,
  number: number,
  pattern: Pattern,
  codes: Uint16Array,
  length: number,
  most: number,
  near: number | null,
  isThorough: boolean,
): Runs {
  const { at, seed, starts, from, places } = index;
  const { codes: words, begin, end: last } = pattern;
  const runs: Runs = { p: [], t: [], n: [], order: [], missed: 0 };
  const firstSeed = starts[number] as number;
  const lastSeed = starts[number + 1] as number;
  // The longer the pattern, the more short runs are chance.
  const least = Math.min(30, SEED + ((last - begin) >> 9));
  let work = 65_536 + 16 * (last - begin);
  stamp++;
  for (let each = firstSeed; each < lastSeed; each++) {
    const start = at[each] as number;
    const which = seed[each] as number;
    let low = from[which] as number;
    let high = from[which + 1] as number;
    if (high - low > most) {
      runs.missed += 1 / (lastSeed - firstSeed);
      if (near === null) continue;
      const middle = closest(places, low, high, near + start - pattern.from);
      low = Math.max(low, middle - 3);
      high = Math.min(high, middle + 3);
    }
    const isOnly = high - low === 1;
    for (; low < high; low++) {
      const there = places[low] as number;
      const diagonal = there - start;
      let slot = Math.imul(diagonal, 0x9e3779b1) >>> 20;
      while (stamps[slot] === stamp && diagonals[slot] !== diagonal) slot = (slot + 1) & (PLACES - 1);
      if (stamps[slot] === stamp && start < (ends[slot] as number)) continue;
      let p = start;
      while (p > begin && p + diagonal > 0 && words[p - 1] === codes[p + diagonal - 1]) p--;
      let end = start;
      while (end < last && end + diagonal < length && words[end] === codes[end + diagonal]) end++;
      stamps[slot] = stamp;
      diagonals[slot] = diagonal;
      ends[slot] = Math.max(end, start + 1);
      work -= end - p;
      if (end - p < least) continue;
      runs.p.push(p);
      runs.t.push(p + diagonal);
      runs.n.push(end - p);
      if (runs.p.length === MOST_RUNS || work < 0) return sorted(runs);
      // Seeds inside a run that only this place has can but show shorter runs in other places.
      if (isOnly && !isThorough) while (each + 1 < lastSeed && (at[each + 1] as number) + SEED <= end) each++;
    }
  }
  return sorted(runs);
}

function sorted(runs: Runs): Runs {
  const { t, order } = runs;
  if (t.length > FEW) {
    for (let run = 0; run < t.length; run++) keys[run] = (t[run] as number) * MOST_RUNS + run;
    keys.subarray(0, t.length).sort();
    for (let run = 0; run < t.length; run++) order.push((keys[run] as number) % MOST_RUNS);
    return runs;
  }
  for (let run = 0; run < t.length; run++) {
    let place = run;
    for (; place > 0 && (t[order[place - 1] as number] as number) > (t[run] as number); place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = run;
  }
  return runs;
}

function closest(places: Int32Array, from: number, to: number, place: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
