import { type Fold, nextHash, SEED } from './fold.ts';
import type { Pattern } from './pattern.ts';
import { allAt, placeOf, type SeedIndex } from './seeds.ts';

/**
 * The first `count` of each: equal stretches, n[k] units from p[k] in the pattern and from t[k] in the document; `order` has their numbers in
 * document order. `missed` is the share of the pattern's seeds that were left out because they are too frequent.
 */
export type Runs = {
  p: Int32Array;
  t: Int32Array;
  n: Int32Array;
  order: Int32Array;
  count: number;
  missed: number;
};

export const MOST_RUNS = 1024;
/** Up to so many runs are put in order by hand. */
const FEW = 12;
/** So many seeds of other hashes are looked at in a hash place before all in it are taken for the same one. */
const STRANGERS = 12;
/** Places of a table that tells on which diagonals (t - p) there is a run already, and where in the pattern it ends. */
const PLACES = 4096;
const MOST_DIAGONALS = 3072;
const diagonals = new Int32Array(PLACES);
const ends = new Int32Array(PLACES);
const stamps = new Int32Array(PLACES);
let stamp = 0;
/** What is left of the work that one pattern may cost, and how many diagonals it has. */
let work = 0;
let known = 0;
const keys = new Float64Array(MOST_RUNS);
/** Of a frequent seed, so many places on either side of the one that is looked for. */
const BESIDE = 3;
/** The places of one seed in the document. */
const hits = new Int32Array(64);
/** So many folded units on both sides of the place that a pattern is looked for at are looked through, seed or not. */
export const AROUND = 640;
/** The ends of a pattern's stretches of SEED units by their hash, in the first few thousand units of it. */
const BITS = 10;
const MOST_UNITS = 16_384;
const lastOf = new Int32Array(1 << BITS);
const beforeOf = new Int32Array(MOST_UNITS);
const hashes = new Int32Array(MOST_UNITS);
/** One for all searches: nothing is kept of it once a pattern's candidates are known. */
const runs: Runs = {
  p: new Int32Array(MOST_RUNS),
  t: new Int32Array(MOST_RUNS),
  n: new Int32Array(MOST_RUNS),
  order: new Int32Array(MOST_RUNS),
  count: 0,
  missed: 0,
};

/**
 * The longest equal runs around the hits of a pattern's seeds, one for each place however many seeds it has. Of seeds
 * that the document has more than `most` times, only those around `near` (a place of the quote's start) count, so that
 * repeated text never makes the work explode. With `isThorough`, these are the few closest to it, however far away, and
 * what a long run covers is looked for in other places, too.
 */
export function equalRuns(
  index: SeedIndex,
  pattern: Pattern,
  document: Fold,
  most: number,
  near: number | null,
  isThorough: boolean,
): Runs {
  const { fold } = pattern;
  const { length: last, seedHash, seedAt, seeds } = fold;
  begin(last);
  if (near !== null && !isThorough && !runsAround(fold, document, near, AROUND)) return sorted();
  for (let each = 0; each < seeds; each++) {
    const start = seedAt[each] as number;
    // The first units of a pattern have not filled a seed.
    if (start < SEED - 1) continue;
    const hash = seedHash[each] as number;
    let count = placesOf(index, document, hash, most);
    const isOnly = count === 1;
    if (count > most) {
      runs.missed += 1 / seeds;
      if (near === null || !isThorough) continue;
      count = placesNear(index, document, hash, near + start - pattern.from);
    }
    while (count > 0) {
      const end = addRun(fold, document, start, (hits[--count] as number) - start);
      if (end < 0) return sorted();
      // Seeds inside a run that only this place has can but show shorter runs in other places.
      if (isOnly && !isThorough) while (each + 1 < seeds && (seedAt[each + 1] as number) < end) each++;
    }
  }
  return sorted();
}

/** The same runs around one place alone, `around` units on both sides of it. */
export function runsAt({ fold }: Pattern, document: Fold, near: number, around: number): Runs {
  begin(fold.length);
  runsAround(fold, document, near, around);
  return sorted();
}

function begin(length: number): void {
  runs.count = 0;
  runs.missed = 0;
  work = 65_536 + 16 * length;
  known = 0;
  stamp++;
}

/**
 * Adds the run that a unit of a pattern is in on a diagonal, if it is long enough and not known. The unit behind it, 0 when
 * there is none to add, -1 when there is no more room or the work is too much.
 */
function addRun(
  { codes: words, length: last }: Fold,
  { codes, length }: Fold,
  start: number,
  diagonal: number,
): number {
  let slot = Math.imul(diagonal, 0x9e3779b1) >>> 20;
  while (stamps[slot] === stamp && diagonals[slot] !== diagonal) slot = (slot + 1) & (PLACES - 1);
  if (stamps[slot] === stamp && start < (ends[slot] as number)) return 0;
  let p = start + 1;
  while (p > 0 && p + diagonal > 0 && words[p - 1] === codes[p + diagonal - 1]) p--;
  let end = start + 1;
  if (p < end) while (end < last && end + diagonal < length && words[end] === codes[end + diagonal]) end++;
  stamps[slot] = stamp;
  diagonals[slot] = diagonal;
  ends[slot] = end;
  work -= end - p;
  if (++known > MOST_DIAGONALS) return -1;
  // The longer the pattern, the more short runs are chance.
  if (end - p < Math.min(30, SEED + (last >> 9))) return 0;
  runs.p[runs.count] = p;
  runs.t[runs.count] = p + diagonal;
  runs.n[runs.count++] = end - p;
  return runs.count === MOST_RUNS || work < 0 ? -1 : end;
}

/** Adds the runs around a place of the document, of which every unit is looked at there; false when there is no more room. */
function runsAround(fold: Fold, document: Fold, near: number, around: number): boolean {
  const { codes: words } = fold;
  const last = Math.min(fold.length, MOST_UNITS);
  lastOf.fill(-1);
  let hash = 0;
  for (let p = 0; p < last; p++) {
    hash = nextHash(hash, words[p] as number);
    if (p < SEED - 1) continue;
    const place = placeOf(hash, 32 - BITS);
    hashes[p] = hash;
    beforeOf[p] = lastOf[place] as number;
    lastOf[place] = p;
  }
  const { codes } = document;
  const from = Math.max(0, near - around);
  const to = Math.min(document.length, near + fold.length + around);
  hash = 0;
  for (let t = from; t < to; t++) {
    hash = nextHash(hash, codes[t] as number);
    if (t < from + SEED - 1) continue;
    for (let p = lastOf[placeOf(hash, 32 - BITS)] as number; p >= 0; p = beforeOf[p] as number) {
      if (hashes[p] === hash && addRun(fold, document, p, t - p) < 0) return false;
    }
  }
  return true;
}

/** Puts the places of a hash into `hits`, the last one first, and tells how many there are; more than `most` are not all put there. */
function placesOf({ last, before, shift }: SeedIndex, { seedHash, seedAt }: Fold, hash: number, most: number): number {
  let count = 0;
  let left = most + STRANGERS;
  for (let seed = last[placeOf(hash, shift)] as number; seed >= 0; seed = before[seed] as number) {
    if (left-- === 0) return most + 1;
    if (seedHash[seed] !== hash) continue;
    hits[count++] = seedAt[seed] as number;
    if (count > most) return count;
  }
  return count;
}

/** The same of a frequent hash, with the few places that are closest to `place`. */
function placesNear(index: SeedIndex, { seedHash, seedAt }: Fold, hash: number, place: number): number {
  const seeds = allAt(index, placeOf(hash, index.shift));
  let low = 0;
  let high = seeds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seedAt[seeds[middle] as number] as number) < place) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let each = Math.min(seeds.length, low + BESIDE) - 1; each >= Math.max(0, low - BESIDE); each--) {
    const seed = seeds[each] as number;
    if (seedHash[seed] === hash) hits[count++] = seedAt[seed] as number;
  }
  return count;
}

/**
 * The document's unit where the pattern begins, when one of its first seeds is nowhere else and the whole pattern stands
 * around it; else -1.
 */
export function wholeAt(
  { last: lastSeed, before, shift }: SeedIndex,
  { fold: { codes: words, length: last, seedHash, seedAt, seeds } }: Pattern,
  document: Fold,
): number {
  for (let each = 0; each < seeds; each++) {
    const start = seedAt[each] as number;
    if (start < SEED - 1) continue;
    const hash = seedHash[each] as number;
    const seed = lastSeed[placeOf(hash, shift)] as number;
    // A pattern that stands there as a whole has all its seeds there.
    if (seed < 0) return -1;
    if ((before[seed] as number) >= 0) continue;
    if (document.seedHash[seed] !== hash) return -1;
    const diagonal = (document.seedAt[seed] as number) - start;
    if (diagonal < 0 || diagonal + last > document.length) return -1;
    for (let p = 0; p < last; p++) if (words[p] !== document.codes[p + diagonal]) return -1;
    return diagonal;
  }
  return -1;
}

function sorted(): Runs {
  const { t, order, count } = runs;
  if (count > FEW) {
    for (let run = 0; run < count; run++) keys[run] = (t[run] as number) * MOST_RUNS + run;
    keys.subarray(0, count).sort();
    for (let run = 0; run < count; run++) order[run] = (keys[run] as number) % MOST_RUNS;
    return runs;
  }
  for (let run = 0; run < count; run++) {
    let place = run;
    for (; place > 0 && (t[order[place - 1] as number] as number) > (t[run] as number); place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = run;
  }
  return runs;
}
