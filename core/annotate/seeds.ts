import type { Fold } from './fold.ts';

/**
 * The seeds of a document by their hash: those of hash place k are numbers from[k] to from[k + 1], in document order,
 * each with its whole hash and the folded unit it ends with. The place of a hash is `placeOf(hash, shift)`.
 */
export type SeedIndex = { from: Int32Array; hashes: Int32Array; places: Int32Array; shift: number };

/** So many seeds are put in order at a time. */
const STEP = 8192;
const SPREAD = 0x2c1b3c6d;

/** Where the seeds of a hash stand in an index. */
export const placeOf = (hash: number, shift: number): number => Math.imul(hash ^ (hash >>> 13), SPREAD) >>> shift;

/** Puts the seeds of a fold in order; gives way now and then, with the units of work done. */
export function* indexSeeds({ seedHash, seedAt, seeds }: Fold): Generator<number, SeedIndex> {
  const bits = Math.max(4, 31 - Math.clz32(seeds));
  const shift = 32 - bits;
  const from = new Int32Array((1 << bits) + 1);
  for (let start = 0; start < seeds; start += STEP) {
    countPlaces(from, seedHash, start, Math.min(seeds, start + STEP), shift);
    yield STEP;
  }
  for (let place = 0; place < 1 << bits; place++)
    from[place + 1] = (from[place + 1] as number) + (from[place] as number);
  yield 1 << bits;
  const hashes = new Int32Array(seeds);
  const places = new Int32Array(seeds);
  // Filled from behind, each place's end comes to be its start.
  for (let end = seeds; end > 0; end -= STEP) {
    fillPlaces(from, seedHash, seedAt, Math.max(0, end - STEP), end, shift, hashes, places);
    yield 2 * STEP;
  }
  return { from, hashes, places, shift };
}

function countPlaces(from: Int32Array, hashes: Int32Array, start: number, end: number, shift: number): void {
  for (let seed = start; seed < end; seed++) {
    const place = placeOf(hashes[seed] as number, shift);
    from[place] = (from[place] as number) + 1;
  }
}

function fillPlaces(
  from: Int32Array,
  seedHash: Int32Array,
  seedAt: Int32Array,
  start: number,
  end: number,
  shift: number,
  hashes: Int32Array,
  places: Int32Array,
): void {
  for (let seed = end - 1; seed >= start; seed--) {
    const hash = seedHash[seed] as number;
    const place = placeOf(hash, shift);
    const at = (from[place] as number) - 1;
    from[place] = at;
    hashes[at] = hash;
    places[at] = seedAt[seed] as number;
  }
}
