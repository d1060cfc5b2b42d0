import { emptyFold, type Fold, foldInto, sieveFor } from './fold.ts';
import type { Pace } from './pace.ts';
import { emptyIndex, indexSeeds, type SeedIndex } from './seeds.ts';

/** A text made ready for a search: its fold and the index of its seeds. It begins at `base` of the document's text. */
export type Searchable = { text: string; base: number; folded: Fold; index: SeedIndex };

/** So much text is folded, and so many seeds are put in order, at a time. */
const CHUNK = 4096;

/** Makes a text ready for a search, in slices. */
export async function foldText(text: string, base: number, pace: Pace): Promise<Searchable> {
  const folded = emptyFold(text.length, sieveFor(text.length));
  for (let from = 0; from < text.length; from += CHUNK) {
    foldInto(folded, text, from, Math.min(text.length, from + CHUNK));
    if (pace.due(CHUNK)) await pace.rest();
  }
  const index = emptyIndex(folded);
  for (let from = 0; from < folded.seeds; from += CHUNK) {
    indexSeeds(index, folded, from, Math.min(folded.seeds, from + CHUNK));
    if (pace.due(CHUNK)) await pace.rest();
  }
  return { text, base, folded, index };
}

/** The same at once, with seeds chosen by `sieve`. */
export function foldAtOnce(text: string, sieve: number): Searchable {
  const folded = emptyFold(text.length, sieve);
  foldInto(folded, text, 0, text.length);
  const index = emptyIndex(folded);
  indexSeeds(index, folded, 0, folded.seeds);
  return { text, base: 0, folded, index };
}
