import type { Pattern } from './pattern.ts';

/** The length of a seed in folded units. */
export const SEED = 10;
const BASE = 0x01000193;
/** So many finds are sorted at a time. */
const STEP = 16_384;
/** BASE to the power of SEED, to take the oldest unit out of the rolling hash. */
const OLDEST = Array.from({ length: SEED }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Seeds of many patterns, found in one pass over a document. A seed is a run of ten folded units that its own hash
 * samples (one of four), so that pattern and document choose the same ones. Use: `add` each,
 * `scan` in slices, `close`.
 */
export class SeedIndex {
  /** Seed k of all patterns stands at at[k] of their table and is number seed[k] of the different seeds. */
  at: Int32Array;
  seed: Int32Array;
  /** The seeds of pattern k are starts[k]…starts[k + 1]. */
  readonly starts: number[] = [0];
  /** After `close`: the places of seed k are places[from[k] … from[k + 1]), rising. */
  from = new Int32Array(1);
  places = new Int32Array(0);
  readonly #mask: number;
  /** Two entries for each hash place: a hash, and the number of its seed + 1 (0 when the place is empty). */
  readonly #table: Int32Array;
  #added = 0;
  #count = 0;
  #foundSeeds = new Int32Array(4096);
  #foundAt = new Int32Array(4096);
  #found = 0;

  readonly #skip: number;

  /** `units` is the length of all patterns together. A dense index samples every run of ten units. */
  constructor(units: number, isDense = false) {
    this.#skip = isDense ? 0 : 3;
    this.#mask = 2 ** Math.ceil(Math.log2((isDense ? units * 2 : units / 2) + 64)) - 1;
    this.#table = new Int32Array(2 * (this.#mask + 1));
    this.at = new Int32Array(units / 3);
    this.seed = new Int32Array(units / 3);
  }

  /** Adds a pattern; patterns are numbered in the order in which they are added. */
  add({ codes, begin, end }: Pattern): void {
    if (this.#added + end - begin > this.at.length) {
      const size = 2 * (this.#added + end - begin);
      this.at = grown(this.at, size);
      this.seed = grown(this.seed, size);
    }
    const { at, seed } = this;
    const table = this.#table;
    const skip = this.#skip;
    const mask = this.#mask;
    let added = this.#added;
    let rolling = 0;
    for (let index = begin; index < end; index++) {
      rolling = (Math.imul(rolling, BASE) + (codes[index] as number)) | 0;
      const start = index - SEED + 1;
      if (start > begin) rolling = (rolling - Math.imul(codes[start - 1] as number, OLDEST)) | 0;
      if (start < begin) continue;
      const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
      const hash = mixed ^ (mixed >>> 13);
      if ((hash & skip) !== 0) continue;
      let place = (hash >>> 2) & mask;
      while (table[2 * place + 1] !== 0 && table[2 * place] !== hash) place = (place + 1) & mask;
      if (table[2 * place + 1] === 0) {
        // One place always stays empty, so that a search for a hash that is not there ends.
        if (this.#count === mask) continue;
        table[2 * place] = hash;
        table[2 * place + 1] = ++this.#count;
      }
      at[added] = start;
      seed[added++] = (table[2 * place + 1] as number) - 1;
    }
    this.#added = added;
    this.starts.push(added);
  }

  /** Notes the seeds that begin in codes[from…to) of the document; `length` units of it are filled. */
  scan(codes: Uint16Array, from: number, to: number, length: number): void {
    const last = Math.min(length, to + SEED - 1);
    const table = this.#table;
    const mask = this.#mask;
    const skip = this.#skip;
    if (this.#found + to - from > this.#foundAt.length) {
      const size = 2 * (this.#found + to - from);
      this.#foundSeeds = grown(this.#foundSeeds, size);
      this.#foundAt = grown(this.#foundAt, size);
    }
    const foundSeeds = this.#foundSeeds;
    const foundAt = this.#foundAt;
    let found = this.#found;
    let rolling = 0;
    for (let index = from; index < last; index++) {
      rolling = (Math.imul(rolling, BASE) + (codes[index] as number)) | 0;
      const start = index - SEED + 1;
      if (start > from) rolling = (rolling - Math.imul(codes[start - 1] as number, OLDEST)) | 0;
      if (start < from) continue;
      const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
      const hash = mixed ^ (mixed >>> 13);
      if ((hash & skip) !== 0) continue;
      let place = (hash >>> 2) & mask;
      while (table[2 * place + 1] !== 0 && table[2 * place] !== hash) place = (place + 1) & mask;
      const number = table[2 * place + 1] as number;
      if (number === 0) continue;
      foundSeeds[found] = number - 1;
      foundAt[found++] = start;
    }
    this.#found = found;
  }

  /** Sorts what was found by seed, after the last `scan`; gives way now and then, with the units of work done. */
  *close(): Generator<number> {
    const from = new Int32Array(this.#count + 1);
    const seeds = this.#foundSeeds;
    const places = new Int32Array(this.#found);
    for (let index = 0; index < this.#found; index++) {
      const next = (seeds[index] as number) + 1;
      from[next] = (from[next] as number) + 1;
      if (index % STEP === 0) yield STEP;
    }
    for (let seed = 0; seed < this.#count; seed++) from[seed + 1] = (from[seed + 1] as number) + (from[seed] as number);
    // Filled from behind, each seed's end comes to be its start.
    for (let index = this.#found - 1; index >= 0; index--) {
      const end = (seeds[index] as number) + 1;
      const place = (from[end] as number) - 1;
      places[place] = this.#foundAt[index] as number;
      from[end] = place;
      if (index % STEP === 0) yield STEP;
    }
    // from[k + 1] is now where seed k starts.
    from.copyWithin(0, 1);
    from[this.#count] = this.#found;
    this.places = places;
    this.from = from;
  }
}

function grown(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(old);
  return larger;
}
