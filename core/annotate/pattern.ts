import type { Folded } from './fold.ts';
import { foldInto } from './fold.ts';

/**
 * A folded quote with its context, in a table that it shares with others: [begin, from) is the prefix, [from, to) the
 * quote, [to, end) the suffix.
 */
export type Pattern = { codes: Uint16Array; begin: number; from: number; to: number; end: number };

/** Folds a quote and its context into one pattern to search for, behind what is in `table`. */
export function makePattern(table: Folded, prefix: string, exact: string, suffix: string): Pattern {
  const begin = table.length;
  foldInto(table, prefix, 0, prefix.length);
  const from = table.length;
  foldInto(table, exact, 0, exact.length);
  const to = table.length;
  foldInto(table, suffix, 0, suffix.length);
  return { codes: table.codes, begin, from, to, end: table.length };
}
