import { editRow } from './editRow.ts';
import { DENSE, emptyFold, type Fold, foldInto, offsetOfUnit } from './fold.ts';

/** From this share on the words are there; a word or two of them may have been edited. */
const THERE = 0.82;
/** So many folded units more than the words have are looked at. */
const ROOM = 24;
const MOST = 256;

const fold = emptyFold(MOST, DENSE);
const row = new Int32Array(2 * MOST);

/**
 * Whether some words stand right before folded unit `place` of a text (`step` -1), or from it on (1), in the same block,
 * perhaps edited a little.
 */
export function standsRightBeside(words: string, text: string, folded: Fold, place: number, step: 1 | -1): boolean {
  fold.length = 0;
  fold.seeds = 0;
  fold.hash[0] = 0;
  foldInto(fold, words, 0, words.length);
  const size = fold.length;
  const room = Math.min(size + ROOM, step > 0 ? folded.length - place : place);
  if (!size || room <= 0) return false;
  editRow(fold.codes, step > 0 ? 0 : size - 1, size, folded.codes, step > 0 ? place : place - 1, room, step, row);
  let best = 0;
  for (let j = 1; j <= room; j++) if ((row[j] as number) < (row[best] as number)) best = j;
  if ((row[best] as number) > size * (1 - THERE)) return false;
  const from = offsetOfUnit(folded, text, step > 0 ? place - 1 : place - best);
  const to = offsetOfUnit(folded, text, step > 0 ? place + best - 1 : place);
  return !text.slice(from, to).includes('\n');
}
