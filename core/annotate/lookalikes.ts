import type { Span } from './textModel.ts';

/** A place in the text that a tag was given, with how well it fits (0–1), and whether other words than its own stand there. */
export type Found = Span & { score: number; isOther: boolean };

/** A tag's claim: where it stood (UTF-16), how long it was, and what was found for it. */
export type Claim = { was: number; size: number; found: Found | null };

/** How many claims on the same words are compared with each other. */
const MOST_RIVALS = 50;

/** Of two tags on the same words that stood apart when they were made, the one that fits worse is not there. */
export function dropLookalikes(claims: Claim[]): void {
  const found = claims
    .flatMap((claim) => (claim.found ? [{ claim, ...claim.found }] : []))
    .sort((a, b) => a.start - b.start);
  for (const [index, one] of found.entries()) {
    for (let next = index + 1; next <= index + MOST_RIVALS; next++) {
      const other = found[next];
      if (!other || other.start >= one.end) break;
      const shared = Math.min(one.end, other.end) - other.start;
      const a = one.claim;
      const b = other.claim;
      const stoodApart = a.was + a.size <= b.was || b.was + b.size <= a.was;
      if (stoodApart && shared > Math.min(one.end - one.start, other.end - other.start) / 2) {
        (one.score < other.score ? a : b).found = null;
      }
    }
  }
}
