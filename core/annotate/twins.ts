import type { TextQuoteSelector } from '../model/passage.ts';
import { candidatesNear, candidatesOf, canMissPlaces } from './candidates.ts';
import { DENSE, unitAtOffset } from './fold.ts';
import { foldAtOnce } from './foldText.ts';
import { emptyPattern, setPattern } from './pattern.ts';
import type { Span, TextModel } from './textModel.ts';

/**
 * A quote alone cannot tell a passage from another one like it: when the passage is deleted, the other would be taken
 * for it. So a description says how alike the closest other passage was, by the length of its context: 64 units on
 * each side when there was none, up to 127 for a copy. The more alike, the more context; nothing else is stored.
 */
const NEAR = 64;
const FAR = 127;
/** From this share of equal words on, another passage is a twin. */
const ALIKE = 0.7;
/** A quote that came without any context was one of a kind to who wrote it down, but may well have been close to another. */
const BARE = 0.98;

/** How alike the closest other passage of the document is to each span: 1 for a copy, 0 for none worth the name. */
export function closestTwins({ text }: TextModel, spans: Span[]): number[] {
  const { folded, index } = foldAtOnce(text, DENSE);
  const pattern = emptyPattern(DENSE);
  return spans.map(({ start, end }) => {
    setPattern(pattern, { prefix: '', exact: text.slice(start, end), suffix: '' });
    const from = unitAtOffset(folded, text, start);
    const to = unitAtOffset(folded, text, end);
    let candidates = candidatesOf(index, pattern, folded, true);
    if (canMissPlaces(candidates, to - from)) candidates = candidatesNear(index, pattern, folded, from, true);
    let most = 0;
    for (const { start: one, end: other, quote } of candidates.found) {
      const isItself = Math.min(other, to) - Math.max(one, from) > (to - from) / 2;
      if (!isItself) most = Math.max(most, quote);
    }
    return most >= ALIKE ? most : 0;
  });
}

/**
 * How much context to keep on each side, in UTF-16 units, of a passage with so much text `around` it, before and behind.
 * Where the document has less on both sides, its length cannot say how alike a twin was: it is kept shorter than any.
 */
export function contextFor(likeness: number, around: [before: number, behind: number]): number {
  const context = NEAR + Math.round((FAR - NEAR) * likeness);
  return Math.max(...around) < context ? NEAR - 1 : context;
}

/**
 * How alike the closest other passage was when this quote was described: 0 for none, 1 for a copy; null when nothing is
 * known.
 */
export function likenessOf({ prefix, suffix }: TextQuoteSelector): number | null {
  const context = Math.max(prefix.length, suffix.length);
  if (context === 0) return BARE;
  if (context < NEAR) return null;
  const likeness = (context - NEAR) / (FAR - NEAR);
  return likeness >= ALIKE - 0.05 ? Math.min(1, likeness) : 0;
}
