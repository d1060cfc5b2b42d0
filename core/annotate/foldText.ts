import { emptyFold, type Fold, foldInto, sieveFor } from './fold.ts';
import type { Pace } from './pace.ts';
import { indexSeeds, type SeedIndex } from './seeds.ts';

/** A text made ready for a search: its fold and the index of its seeds. It begins at `base` of the document's text. */
export type Searchable = { text: string; base: number; folded: Fold; index: SeedIndex };

const CHUNK = 4096;

/** Makes a text ready for a search, in slices. */
export async function foldText(text: string, base: number, pace: Pace): Promise<Searchable> {
  const folded = emptyFold(text.length, sieveFor(text.length));
  for (let from = 0; from < text.length; from += CHUNK) {
    foldInto(folded, text, from, Math.min(text.length, from + CHUNK));
    if (pace.due(CHUNK)) await pace.rest();
  }
  const steps = indexSeeds(folded);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { text, base, folded, index: step.value };
    if (pace.due(step.value)) await pace.rest();
  }
}

/** The same at once, with seeds chosen by `sieve`. */
export function foldAtOnce(text: string, sieve: number): Searchable {
  const folded = emptyFold(text.length, sieve);
  foldInto(folded, text, 0, text.length);
  const steps = indexSeeds(folded);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { text, base: 0, folded, index: step.value };
}
