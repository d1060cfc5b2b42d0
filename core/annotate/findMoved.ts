import { verifiedHint } from './hints.ts';
import type { QuotedClaim } from './lookalikes.ts';
import type { Pace } from './pace.ts';
import { likenessOf } from './twins.ts';

/** How far a passage is looked for on both sides of where the one before it leads, in UTF-16 units. */
const NEAR = 1500;
/** When the last few were not there, perhaps a whole part came or went. */
const FAR = 65_536;
const FEW = 4;
/** So many more not there than there: then words were edited everywhere, and a search for all of them is cheaper. */
const MANY = 24;

/**
 * Finds what only moved along with the text around it: in document order, each passage that had no twin is looked for
 * close to where the one before it leads, with all of its context. Fills `found`.
 */
export async function findMoved(text: string, missing: QuotedClaim[], pace: Pace): Promise<void> {
  let shift = 0;
  let misses = 0;
  let surplus = 0;
  for (const each of missing.toSorted((a, b) => a.was - b.was)) {
    if (surplus > MANY) return;
    const reach = misses === FEW ? FAR : NEAR;
    if (pace.due(reach)) await pace.rest();
    const { quote, was, size } = each;
    const from = Math.max(0, was + shift - reach);
    const at = text.slice(from, was + shift + size + reach).indexOf(quote.exact);
    const span = at < 0 || likenessOf(quote) !== 0 ? null : verifiedHint(text, quote, from + at);
    if (span) {
      each.found = { ...span, score: 1, isOther: false };
      shift = span.start - was;
      misses = 0;
      surplus--;
    } else {
      misses++;
      surplus++;
    }
  }
}
