import type { Fold } from './fold.ts';

/**
 * The seeds of a document by their hash: `last[k]` is the number of the last seed whose hash has place k,
 * `before[seed]` that of the one before it with the same place; -1 where there is none. The place of a hash is
 * `placeOf(hash, shift)`. `lists` keeps what `allAt` came to.
 */
export type SeedIndex = {
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly shift: number;
  readonly lists: Map<number, Int32Array>;
};

const SPREAD = 0x2c1b3c6d;

/** Where the seeds of a hash stand in an index. */
export const placeOf = (hash: number, shift: number): number => Math.imul(hash ^ (hash >>> 13), SPREAD) >>> shift;

/** An empty index for the seeds of a fold. */
export function emptyIndex({ seeds }: Fold): SeedIndex {
  const bits = Math.max(4, 32 - Math.clz32(seeds));
  return {
    last: new Int32Array(1 << bits).fill(-1),
    before: new Int32Array(seeds),
    shift: 32 - bits,
    lists: new Map(),
  };
}

/** Adds seeds from…to of a fold to its index, which has all seeds before them. */
export function indexSeeds({ last, before, shift }: SeedIndex, { seedHash }: Fold, from: number, to: number): void {
  for (let seed = from; seed < to; seed++) {
    const place = placeOf(seedHash[seed] as number, shift);
    before[seed] = last[place] as number;
    last[place] = seed;
  }
}

/** All seeds of a hash place in document order; for places with many of them, of which only a few are wanted. */
export function allAt({ last, before, lists }: SeedIndex, place: number): Int32Array {
  let list = lists.get(place);
  if (!list) {
    let count = 0;
    for (let seed = last[place] as number; seed >= 0; seed = before[seed] as number) count++;
    list = new Int32Array(count);
    for (let seed = last[place] as number; seed >= 0; seed = before[seed] as number) list[--count] = seed;
    lists.set(place, list);
  }
  return list;
}
