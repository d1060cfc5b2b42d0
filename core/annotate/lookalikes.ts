import type { TextQuoteSelector } from '../model/passage.ts';
import type { Span } from './textModel.ts';
import { likenessOf } from './twins.ts';

/** A place in the text that a tag was given, with how well it fits (0–1), and whether other words than its own stand there. */
export type Found = Span & { score: number; isOther: boolean };

/** A tag's claim: where it stood (UTF-16), how long it was, and what was found for it. */
export type Claim = { was: number; size: number; found: Found | null };

/** A claim with the words it is made on. */
export type QuotedClaim = Claim & { quote: TextQuoteSelector };

/** How many claims on the same words are compared with each other. */
const MOST_RIVALS = 50;

/** Of two tags on the same words that stood apart when they were made, the one that fits worse is not there. */
export function dropLookalikes(claims: Claim[]): void {
  const placed = claims
    .filter(({ found }) => found)
    .sort((a, b) => (a.found as Found).start - (b.found as Found).start);
  // One that is dropped still drops others.
  const places = placed.map(({ found }) => found as Found);
  for (let index = 0; index < places.length; index++) {
    const one = places[index] as Found;
    for (let next = index + 1; next <= index + MOST_RIVALS; next++) {
      const other = places[next];
      if (!other || other.start >= one.end) break;
      const a = placed[index] as Claim;
      const b = placed[next] as Claim;
      const shared = Math.min(one.end, other.end) - other.start;
      if (stoodApart(a, b) && shared > Math.min(one.end - one.start, other.end - other.start) / 2) {
        (one.score < other.score ? a : b).found = null;
      }
    }
  }
}

/** A tag with a twin that was given, for words of its own, the very words that another was made on elsewhere is not there. */
export function dropTwins(text: string, missing: QuotedClaim[]): void {
  const twins = missing.filter(({ quote }) => likenessOf(quote) !== 0);
  const owners = new Map(twins.map((each) => [each.quote.exact, each]));
  for (const each of twins) {
    if (!each.found?.isOther) continue;
    const owner = owners.get(text.slice(each.found.start, each.found.end));
    if (owner && stoodApart(owner, each)) each.found = null;
  }
}

const stoodApart = (a: Claim, b: Claim) => a.was + a.size <= b.was || b.was + b.size <= a.was;
