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
/**
 * The words beside a passage in its own block are its own when they come to so many folded units at least and nothing
 * elsewhere in the document has this share of them.
 */
const LEAST_OWN = 24;
const OWN = 0.7;
/** Of the side whose words are not its own so many units less are kept; twice as many when both sides' are. */
const LESS = 10;
/** A quote that came without any context was one of a kind to who wrote it down, but may well have been close to another. */
const BARE = 0.98;

/**
 * How alike the closest other passage of a document is: 1 for a copy, 0 for none worth the name. Of one that has such a
 * twin, whether the words `before` or `behind` it in its own block stand nowhere else.
 */
export type Twin = { likeness: number; own: Sides };
export type Sides = { before: boolean; behind: boolean };

/** What there is like each span in its document. */
export function closestTwins({ text }: TextModel, spans: Span[]): Twin[] {
  const { folded, index } = foldAtOnce(text, DENSE);
  const pattern = emptyPattern(DENSE);
  const mostAlike = ({ start, end }: Span, least: number): number => {
    setPattern(pattern, { prefix: '', exact: text.slice(start, end), suffix: '' });
    const from = unitAtOffset(folded, text, start);
    const to = unitAtOffset(folded, text, end);
    if (to - from < least) return 1;
    let candidates = candidatesOf(index, pattern, folded, true);
    if (canMissPlaces(candidates, to - from)) candidates = candidatesNear(index, pattern, folded, from, true);
    let most = 0;
    for (const { start: one, end: other, quote } of candidates.found) {
      const isItself = Math.min(other, to) - Math.max(one, from) > (to - from) / 2;
      if (!isItself) most = Math.max(most, quote);
    }
    return most;
  };
  const isOwn = (words: Span) => mostAlike(words, LEAST_OWN) < OWN;
  return spans.map((span) => {
    const { start, end } = span;
    const likeness = mostAlike(span, 0);
    if (likeness < ALIKE) return { likeness: 0, own: { before: false, behind: false } };
    const least = contextOf(likeness) - 2 * LESS;
    const before = inBlock(text.slice(Math.max(0, start - least), start), 'before').length;
    const behind = inBlock(text.slice(end, end + least), 'behind').length;
    return {
      likeness,
      own: { before: isOwn({ start: start - before, end: start }), behind: isOwn({ start: end, end: end + behind }) },
    };
  });
}

const contextOf = (likeness: number) => NEAR + Math.round((FAR - NEAR) * likeness);

/**
 * How much context to keep before and behind, in UTF-16 units, of a passage with so much text `around` it. Where the document
 * has less on both sides, its length cannot say how alike a twin was: it is kept shorter than any.
 */
export function contextFor({ likeness, own }: Twin, around: [before: number, behind: number]): [number, number] {
  const context = contextOf(likeness);
  if (Math.max(...around) < context) return [NEAR - 1, NEAR - 1];
  if (Math.min(...around) >= context) {
    const less = context - (own.before && own.behind ? 2 * LESS : LESS);
    return [own.behind && !own.before ? less : context, own.before ? less : context];
  }
  // What an edge of the document cuts off must not be taken for what was left out.
  const fit = (units: number) => (units >= context || units < context - 3 * LESS ? context : context - 3 * LESS);
  return [fit(around[0]), fit(around[1])];
}

/** The words beside a quote with a twin, in its own block, that stood nowhere else when it was described; '' for none. */
export function ownWords(quote: TextQuoteSelector): Record<keyof Sides, string> {
  const { prefix, suffix } = quote;
  const more = prefix.length - suffix.length;
  const steps = Math.round(Math.abs(more) / LESS);
  const least = Math.max(prefix.length, suffix.length) - 2 * LESS;
  const isTold = Boolean(likenessOf(quote)) && Math.abs(Math.abs(more) - steps * LESS) <= 1;
  return {
    before: isTold && (steps === 2 || (steps === 1 && more > 0)) ? inBlock(prefix.slice(-least), 'before') : '',
    behind: isTold && (steps === 2 || (steps === 1 && more < 0)) ? inBlock(suffix.slice(0, least), 'behind') : '',
  };
}

/** The part of some context, before or behind a passage, that stands in the same block. */
function inBlock(context: string, side: keyof Sides): string {
  if (side === 'before') return context.slice(context.lastIndexOf('\n') + 1);
  const end = context.indexOf('\n');
  return end < 0 ? context : context.slice(0, end);
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
