import type { Pattern } from './pattern.ts';

/** The length of a seed in folded units. */
export const SEED = 10;
const BASE = 0x01000193;
/** BASE to the power of SEED, to take the oldest unit out of the rolling hash. */
const OLDEST = Array.from({ length: SEED }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A seed of a pattern: where in the pattern, and which of the different seeds. */
type PatternSeeds = { at: number[]; seed: number[] };

/**
 * Seeds of many patterns, found in one pass over a document. A seed is a run of ten folded units that its own hash
 * samples (one of four), so that pattern and document choose the same ones. Use: `add` each,
 * `scan` in slices, `close`.
 */
export class SeedIndex {
  readonly #patterns: PatternSeeds[] = [];
  readonly #mask: number;
  readonly #keys: Int32Array;
  /** Seed number + 1 per hash place; 0 for an empty one. */
  readonly #numbers: Int32Array;
  #count = 0;
  readonly #foundSeeds: number[] = [];
  readonly #foundAt: number[] = [];
  /** After `close`: the places of seed k are places[from[k] … from[k + 1]), rising. */
  from = new Int32Array(1);
  places = new Int32Array(0);

  /** `units` is the length of all patterns together. */
  constructor(units: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(units + 64)) - 1;
    this.#keys = new Int32Array(this.#mask + 1);
    this.#numbers = new Int32Array(this.#mask + 1);
  }

  /** Adds a pattern; patterns are numbered in the order in which they are added. */
  add({ codes }: Pattern): void {
    const seeds: PatternSeeds = { at: [], seed: [] };
    sample(codes, 0, codes.length, (at, hash) => {
      const place = this.#placeOf(hash);
      if (!this.#numbers[place]) {
        this.#keys[place] = hash;
        this.#numbers[place] = ++this.#count;
      }
      seeds.at.push(at);
      seeds.seed.push((this.#numbers[place] as number) - 1);
    });
    this.#patterns.push(seeds);
  }

  /** Notes the seeds that begin in codes[from…to) of the document; `length` units of it are filled. */
  scan(codes: Uint16Array, from: number, to: number, length: number): void {
    sample(codes, from, Math.min(length, to + SEED - 1), (at, hash) => {
      const number = this.#numbers[this.#placeOf(hash)] as number;
      if (number) {
        this.#foundSeeds.push(number - 1);
        this.#foundAt.push(at);
      }
    });
  }

  /** Sorts what was found by seed; call once after the last `scan`. */
  close(): void {
    const from = new Int32Array(this.#count + 1);
    for (const seed of this.#foundSeeds) from[seed + 1] = (from[seed + 1] as number) + 1;
    for (let seed = 0; seed < this.#count; seed++) from[seed + 1] = (from[seed + 1] as number) + (from[seed] as number);
    const next = from.slice();
    this.places = new Int32Array(this.#foundAt.length);
    this.#foundSeeds.forEach((seed, index) => {
      const place = next[seed] as number;
      this.places[place] = this.#foundAt[index] as number;
      next[seed] = place + 1;
    });
    this.from = from;
  }

  /** The seeds of one pattern: where in it each begins, and which of the different seeds it is. */
  seedsOf(pattern: number): PatternSeeds {
    return this.#patterns[pattern] as PatternSeeds;
  }

  #placeOf(hash: number): number {
    let place = (hash >>> 2) & this.#mask;
    while (this.#numbers[place] && this.#keys[place] !== hash) place = (place + 1) & this.#mask;
    return place;
  }
}

/** Calls back with the sampled seeds that lie in codes[from…to): where each begins, and its hash. */
function sample(codes: Uint16Array, from: number, to: number, found: (at: number, hash: number) => void): void {
  let rolling = 0;
  for (let index = from; index < to; index++) {
    rolling = (Math.imul(rolling, BASE) + (codes[index] as number)) | 0;
    const at = index - SEED + 1;
    if (at > from) rolling = (rolling - Math.imul(codes[at - 1] as number, OLDEST)) | 0;
    if (at < from) continue;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    const hash = mixed ^ (mixed >>> 13);
    if ((hash & 3) === 0) found(at, hash);
  }
}
