import type { Candidate } from './candidates.ts';
import { weight } from './candidates.ts';
import { ELSEWHERE, type Fit, STAYED, UNMOVED } from './order.ts';
import { NO_COPY } from './twins.ts';

/** How a candidate, seen together with the other passages, fits between its old neighbours. */
export type InPlace = (candidate: Candidate) => Fit;

/** Whether the numbers of a candidate are those of the quote. */
export type SameNumbers = (candidate: Candidate) => boolean;

/** Whether words that stood beside the passage alone, in its own block, stand right beside a candidate. */
export type HasOwnWords = (candidate: Candidate) => boolean;

/**
 * What is known of the quote itself: its folded length, how alike the closest other passage was (0–1, null for unknown), and
 * whether what stood around it stood around that one as well.
 */
export type Known = { length: number; twin: number | null; isCopied: boolean };

/** What being in place adds to a weight, and how far the best must be ahead of the next. */
const PLACE = [0, 0.2, 0.25, 0.3];
const MARGIN = 0.12;

/** A share of context from which on it counts as there. */
const THERE = 0.6;
/** So much closer than its twin a passage must be to be known by its words; the same words are enough by themselves. */
const BETTER = 0.04;
const SAME = 0.995;
/** From this likeness on a twin may have been a copy. */
const COPY = 0.99;
/** What stands in the old place is the twin when it is not so many times as unlike; and how exactly a likeness is known. */
const ABOUT_AS_LIKE = 2;
const ROUNDED = 0.01;
/** A passage so much closer than its twin is told from it by its words, whatever its numbers. */
const ABOUT = 0.1;
/** How far the same words must be ahead of other words. */
const SAME_MARGIN = 0.04;
/** A share of a quote from which on other words are like it. */
const LIKE = 0.7;
/** A quote of fewer folded units may stand somewhere by chance. */
const LEAST_UNITS = 24;
/** A share of context that is more than chance. */
const TRACE = 0.35;
/** A share of context that was hardly touched. */
const UNBROKEN = 0.9;

/** The one candidate that is the passage beyond doubt, else null: never a guess. */
export function decide(
  candidates: Candidate[],
  { length, twin: likeness, isCopied }: Known,
  fitOf: InPlace,
  hasNumbers: SameNumbers,
  hasOwnWords: HasOwnWords,
): Candidate | null {
  // There may have been a copy when nothing is known.
  const twin = likeness ?? 1;
  const { length: count } = candidates;
  /** Whether a candidate may be the twin, for all that its words tell. */
  const mayBeTwin = (each: Candidate): boolean =>
    twin >= COPY || (twin >= NO_COPY - ROUNDED && each.quote >= SAME && each.end - each.start !== length);
  let same = 0;
  let only: Candidate | undefined;
  for (let index = 0; index < count; index++) {
    const each = candidates[index] as Candidate;
    if (each.quote < SAME || (twin < COPY && mayBeTwin(each))) continue;
    only ??= each;
    same++;
  }
  const rival = candidates[0] === only ? candidates[1] : candidates[0];
  // The same words between the same words are the passage, however alike the others are.
  if (only && same === 1 && (likeness ?? 0) < COPY && isWhole(only)) return only;
  // The same words are the passage, and what stands in its old place is the twin that it had, if about as like it.
  if (only && rival && same === 1 && twin < COPY && length >= LEAST_UNITS) {
    if (rival.quote <= twin + BETTER && 1 - rival.quote <= ABOUT_AS_LIKE * (1 - twin) + ROUNDED) {
      // Or else another passage became its copy, while it was edited itself.
      return rival.isBefore && rival.isBehind && isStray(only) ? null : only;
    }
  }
  let best: Candidate | null = null;
  let place: Fit = ELSEWHERE;
  let most = 0;
  let second = 0;
  for (let index = 0; index < count; index++) {
    const candidate = candidates[index] as Candidate;
    const fit = fitOf(candidate);
    const value = weight(candidate) + (PLACE[fit] as number);
    if (value > most) {
      second = most;
      most = value;
      best = candidate;
      place = fit;
    } else if (value > second) second = value;
  }
  if (!best) return null;
  const isRivalled = same > (best.quote >= SAME ? 1 : 0);
  const margin = best.quote >= SAME && !isRivalled ? SAME_MARGIN : MARGIN;
  if (second > 0 && most - second < margin) return null;
  const isSurrounded = best.isBefore && best.isBehind && Math.min(best.prefix, best.suffix) >= THERE;
  if (isRivalled && !isSurrounded && !isHeld(best, place) && best.quote < SAME && best.quote <= twin + BETTER) {
    if (!hasOwnWords(best)) return null;
  }
  if (likeness === null && same && best.quote < SAME) return null;
  // Of two lookalikes one stands before the words that stood behind the passage, the other behind those before it.
  for (let index = 0; index < count && twin !== 0; index++) {
    const { prefix, suffix, quote } = candidates[index] as Candidate;
    if (quote < LIKE) continue;
    if (best.prefix < TRACE && best.suffix >= THERE && prefix >= THERE) return null;
    if (best.suffix < TRACE && best.prefix >= THERE && suffix >= THERE) return null;
  }
  if ((best.quote < 0.98 || mayBeTwin(best)) && best.claimed >= best.quote - 0.1) return null;
  // Then only the other passages can tell it from its twin.
  const isCloser = !mayBeTwin(best) && (best.quote >= SAME || best.quote > twin + BETTER);
  if (isCopied && place < STAYED && !isCloser) return null;
  if (!isEnough(best, place, length, isCloser) && !isByItsWords(best, hasOwnWords)) return null;
  // One clause of a contract may differ from another in a number alone.
  const isBare =
    best.quote < SAME && best.quote < twin + ABOUT && Math.min(best.prefix, best.suffix) < THERE && place !== UNMOVED;
  return isBare && !hasNumbers(best) && !hasOwnWords(best) ? null : best;
}

/** `isAlone`: it is more like the passage than its twin was. */
function isEnough(candidate: Candidate, place: Fit, length: number, isAlone: boolean): boolean {
  const { quote, prefix, suffix, isBefore, isBehind, isTakenOut } = candidate;
  if (isHeld(candidate, place) && (quote >= 0.75 || (quote >= 0.4 && standsAsBefore(candidate)))) return true;
  if (prefix >= THERE && suffix >= THERE) return quote >= 0.5 && (isAlone || (!isTakenOut && (isBefore || isBehind)));
  if (!isAlone) return quote >= 0.8 && standsBeside(candidate);
  if (prefix >= THERE || suffix >= THERE) return quote >= (place !== ELSEWHERE ? 0.6 : 0.74);
  if (place !== ELSEWHERE) return quote >= (Math.max(prefix, suffix) >= TRACE ? 0.72 : 0.76);
  return length >= LEAST_UNITS && quote >= 0.86;
}

/** Whether a passage that has a twin is told from it by words that only ever stood beside the passage. */
const isByItsWords = (candidate: Candidate, hasOwnWords: HasOwnWords): boolean =>
  candidate.quote >= 0.6 && candidate.claimed < 0.5 && !candidate.isTakenOut && hasOwnWords(candidate);

/** Whether its neighbours hold a passage in its place: both of them, or one with the words on one side. */
const isHeld = ({ prefix, suffix, isBefore, isBehind }: Candidate, place: Fit): boolean =>
  place === UNMOVED || (place === STAYED && ((isBefore && prefix >= UNBROKEN) || (isBehind && suffix >= UNBROKEN)));

/** Whether next to nothing of what was beside the passage is beside a candidate. */
const isStray = ({ prefix, suffix }: Candidate): boolean => Math.max(prefix, suffix) < TRACE;

/** Whether every word of the context on both sides is there still. */
const isWhole = ({ prefix, suffix, isBefore, isBehind }: Candidate): boolean =>
  isBefore && isBehind && Math.min(prefix, suffix) >= SAME;

/** Whether the words around a passage were hardly touched. */
const standsAsBefore = ({ prefix, suffix, isBefore, isBehind }: Candidate): boolean =>
  isBefore && isBehind && Math.min(prefix, suffix) >= UNBROKEN;

/**
 * Whether a passage that has a twin is told from it by its context: around a row of a table, say, the rows are alike
 * as well, so the words right beside it must be there on one side at least.
 */
function standsBeside({ prefix, suffix, isBefore, isBehind, isTakenOut }: Candidate): boolean {
  return (
    !isTakenOut && Math.max(prefix, suffix) >= THERE && Math.min(prefix, suffix) >= TRACE && (isBefore || isBehind)
  );
}
