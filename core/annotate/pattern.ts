import { emptyFold, foldInto } from './fold.ts';

/** A folded quote with its context: [0, from) is the prefix, [from, to) the quote, [to, codes.length) the suffix. */
export type Pattern = { codes: Uint16Array; from: number; to: number };

/** Folds a quote and its context into one pattern to search for. */
export function makePattern(prefix: string, exact: string, suffix: string): Pattern {
  const text = prefix + exact + suffix;
  const folded = emptyFold(text.length);
  foldInto(folded, text, 0, prefix.length);
  const from = folded.length;
  foldInto(folded, text, prefix.length, prefix.length + exact.length);
  const to = folded.length;
  foldInto(folded, text, prefix.length + exact.length, text.length);
  return { codes: folded.codes.slice(0, folded.length), from, to };
}
