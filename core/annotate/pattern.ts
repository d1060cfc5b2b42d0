import type { Fold } from './fold.ts';
import { emptyFold, foldInto } from './fold.ts';

/**
 * A folded quote with its context: [0, from) is the prefix, [from, to) the quote, [to, fold.length) the suffix. One
 * pattern serves for one quote after the other.
 */
export type Pattern = { readonly fold: Fold; from: number; to: number };

type Words = { exact: string; prefix: string; suffix: string };

/** A pattern with nothing in it, whose seeds are chosen by `sieve`. */
export const emptyPattern = (sieve: number): Pattern => ({ fold: emptyFold(512, sieve), from: 0, to: 0 });

/** Folds a quote and its context into a pattern. */
export function setPattern(pattern: Pattern, { prefix, exact, suffix }: Words): void {
  const { fold } = pattern;
  fold.length = 0;
  fold.seeds = 0;
  fold.hash[0] = 0;
  foldInto(fold, prefix, 0, prefix.length);
  pattern.from = fold.length;
  foldInto(fold, exact, 0, exact.length);
  pattern.to = fold.length;
  foldInto(fold, suffix, 0, suffix.length);
}
