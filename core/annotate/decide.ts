import type { Candidate } from './candidates.ts';
import { weight } from './candidates.ts';
import { ELSEWHERE, type Fit, STAYED, UNMOVED } from './order.ts';

/** How a candidate, seen together with the other passages, fits between its old neighbours. */
export type InPlace = (candidate: Candidate) => Fit;

/** What is known of the quote itself: its folded length, and how alike the closest other passage was (0–1). */
export type Known = { length: number; twin: number };

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
/** How far the same words must be ahead of other words. */
const SAME_MARGIN = 0.04;
/** A share of context that is more than chance. */
const TRACE = 0.35;
/** A share of context that was hardly touched. */
const UNBROKEN = 0.9;

/** The one candidate that is the passage beyond doubt, else null: never a guess. */
export function decide(candidates: Candidate[], known: Known, fitOf: InPlace): Candidate | null {
  let best: Candidate | null = null;
  let place: Fit = ELSEWHERE;
  let most = 0;
  let second = 0;
  let isRivalled = false;
  for (const candidate of candidates) {
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
  for (const candidate of candidates) if (candidate !== best && candidate.quote >= SAME) isRivalled = true;
  const margin = best.quote >= SAME && !isRivalled ? SAME_MARGIN : MARGIN;
  if (second > 0 && most - second < margin) return null;
  const isSurrounded = best.isBefore && best.isBehind && Math.min(best.prefix, best.suffix) >= THERE;
  if (isRivalled && !isSurrounded && !isHeld(best, place) && best.quote < SAME && best.quote <= known.twin + BETTER)
    return null;
  if (best.quote < 0.98 && best.claimed >= best.quote - 0.1) return null;
  return isEnough(best, place, known) ? best : null;
}

function isEnough(candidate: Candidate, place: Fit, { length, twin }: Known): boolean {
  const { quote, prefix, suffix, isBefore, isBehind, isTakenOut } = candidate;
  const isOnlyOne = quote >= SAME && twin < COPY;
  const isAlone = isOnlyOne || quote > twin + BETTER;
  if (isHeld(candidate, place) && (quote >= 0.75 || (quote >= 0.4 && standsAsBefore(candidate)))) return true;
  if (prefix >= THERE && suffix >= THERE) return quote >= 0.5 && (isAlone || (!isTakenOut && (isBefore || isBehind)));
  if (!isAlone) return quote >= 0.8 && standsBeside(candidate);
  if (prefix >= THERE || suffix >= THERE) return quote >= (place !== ELSEWHERE ? 0.55 : 0.7);
  if (place !== ELSEWHERE) return quote >= 0.8;
  return length >= 24 && quote >= 0.9;
}

/** Whether its neighbours hold a passage in its place: both of them, or one with the words on one side. */
const isHeld = ({ prefix, suffix, isBefore, isBehind }: Candidate, place: Fit): boolean =>
  place === UNMOVED || (place === STAYED && ((isBefore && prefix >= UNBROKEN) || (isBehind && suffix >= UNBROKEN)));

/** Whether all words around a passage are there still. */
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
