import type { TextQuoteSelector } from '../model/passage.ts';
import { type Candidate, candidatesNear, candidatesOf, canMissPlaces } from './candidates.ts';
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
/** The most likeness of a twin that says more than the passage. */
export const NO_COPY = 0.98;
/** A share of the words around a passage from which on they are copied with it. */
const COPIED = 0.6;
/**
 * So many units less are kept on the side whose words are not its own; behind it twice as many when the words on both
 * sides are, three times when all around it is copied.
 */
const LESS = 10;
/** A quote that came without any context was one of a kind to who wrote it down, but may well have been close to another. */
const BARE = 0.98;

/**
 * How alike the closest other passage of a document is: 1 for a copy, 0 for none worth the name. Of one that has such a
 * twin, whether the words `before` or `behind` it in its own block stand nowhere else, and whether all around it is
 * `copied`, so that it cannot be told from a twin by what stands beside it.
 */
export type Twin = { likeness: number; own: Sides; isCopied: boolean };
type Sides = { before: boolean; behind: boolean };

/** What there is like each span in its document. */
export function closestTwins({ text }: TextModel, spans: Span[]): Twin[] {
  const { folded, index } = foldAtOnce(text, DENSE);
  const pattern = emptyPattern(DENSE);
  /** Other places where the words from…to may stand, with so much text around them. */
  const others = (start: number, end: number, around: number): Candidate[] => {
    const prefix = text.slice(Math.max(0, start - around), start);
    setPattern(pattern, { prefix, exact: text.slice(start, end), suffix: text.slice(end, end + around) });
    const from = unitAtOffset(folded, text, start);
    const to = unitAtOffset(folded, text, end);
    let candidates = candidatesOf(index, pattern, folded, true);
    if (canMissPlaces(candidates, to - from)) candidates = candidatesNear(index, pattern, folded, from, true);
    return candidates.found.filter((each) => Math.min(each.end, to) - Math.max(each.start, from) <= (to - from) / 2);
  };
  const mostAlike = (start: number, end: number) => Math.max(0, ...others(start, end, 0).map(({ quote }) => quote));
  /** Words that say all of a passage and something more are no copy of it. */
  const likenessOfTwin = (start: number, end: number) => {
    const units = unitAtOffset(folded, text, end) - unitAtOffset(folded, text, start);
    const likeness = others(start, end, 0).map((each) =>
      each.end - each.start === units ? each.quote : Math.min(each.quote, NO_COPY),
    );
    return Math.max(0, ...likeness);
  };
  const isOwn = (start: number, end: number): boolean =>
    unitAtOffset(folded, text, end) - unitAtOffset(folded, text, start) >= LEAST_OWN && mostAlike(start, end) < OWN;
  return spans.map(({ start, end }) => {
    const likeness = likenessOfTwin(start, end);
    if (likeness < ALIKE) return { likeness: 0, own: { before: false, behind: false }, isCopied: false };
    const least = contextOf(likeness) - 2 * LESS;
    const before = inBlock(text.slice(Math.max(0, start - least), start), 'before').length;
    const behind = inBlock(text.slice(end, end + least), 'behind').length;
    const own = { before: isOwn(start - before, start), behind: isOwn(end, end + behind) };
    const isCopied =
      !own.before &&
      !own.behind &&
      others(start, end, FAR).some(({ quote, prefix, suffix }) => quote >= ALIKE && Math.max(prefix, suffix) >= COPIED);
    return { likeness, own, isCopied };
  });
}

const contextOf = (likeness: number) => NEAR + Math.round((FAR - NEAR) * likeness);

/**
 * How much context to keep before and behind, in UTF-16 units, of a passage with so much text `around` it. Where the document
 * has less on both sides, its length cannot say how alike a twin was: it is kept shorter than any.
 */
export function contextFor(
  { likeness, own, isCopied }: Twin,
  around: [before: number, behind: number],
): [before: number, behind: number] {
  const context = contextOf(likeness);
  if (Math.max(...around) < context) return [NEAR - 1, NEAR - 1];
  if (Math.min(...around) >= context) {
    const both = own.before && own.behind;
    if (isCopied || both || own.before) return [context, context - (isCopied ? 3 : both ? 2 : 1) * LESS];
    return [own.behind ? context - LESS : context, context];
  }
  // What an edge of the document cuts off must not be taken for what was left out.
  const kept = (units: number) => (units >= context || units < context - 4 * LESS ? context : context - 4 * LESS);
  return [kept(around[0]), kept(around[1])];
}

/** How many times less context was kept behind a quote with a twin than before it; negative when less before it. */
function stepsOf({ prefix, suffix }: TextQuoteSelector): number {
  const steps = Math.round((prefix.length - suffix.length) / LESS);
  return Math.abs(prefix.length - suffix.length - steps * LESS) <= 1 ? steps : 0;
}

/** The words beside a quote with a twin, in its own block, that stood nowhere else when it was described; '' for none. */
export function ownWords(quote: TextQuoteSelector): Record<keyof Sides, string> {
  const { prefix, suffix } = quote;
  const least = Math.max(prefix.length, suffix.length) - 2 * LESS;
  const steps = likenessOf(quote) ? stepsOf(quote) : 0;
  return {
    before: steps === 1 || steps === 2 ? inBlock(prefix.slice(-least), 'before') : '',
    behind: steps === -1 || steps === 2 ? inBlock(suffix.slice(0, least), 'behind') : '',
  };
}

/** Whether all around a quote with a twin stood around that twin as well. */
export const isCopied = (quote: TextQuoteSelector): boolean => Boolean(likenessOf(quote)) && stepsOf(quote) === 3;

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
