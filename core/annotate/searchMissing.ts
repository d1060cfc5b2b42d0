import type { Candidates } from './candidates.ts';
import { candidatesAt, candidatesNear, candidatesOf, canMissPlaces, hasFewSeeds, SHORT, weight } from './candidates.ts';
import { decide } from './decide.ts';
import { spanOfFolded } from './ends.ts';
import { findMoved } from './findMoved.ts';
import { aboutOffset, SEED, unitAtOffset } from './fold.ts';
import { foldText, type Searchable } from './foldText.ts';
import type { Claim, Found, QuotedClaim } from './lookalikes.ts';
import { dropLookalikes, dropTwins } from './lookalikes.ts';
import type { Order } from './order.ts';
import { makeOrder } from './order.ts';
import type { Pace } from './pace.ts';
import { emptyPattern, type Pattern, setPattern } from './pattern.ts';
import { AROUND } from './runs.ts';
import { findShortQuote } from './shortQuote.ts';
import { standsRightBeside } from './standsRightBeside.ts';
import type { Span, TextModel } from './textModel.ts';
import { isCopied, likenessOf, ownWords } from './twins.ts';

/** The claim of a tag that does not stand where it stood. */
export type Missing = QuotedClaim;
type Search = { claim: Missing; length: number; candidates: Candidates };

/** What looking for one tag costs, in units that could be folded meanwhile. */
const COST = 2048;
/** Text beside what is fresh that is searched with it: a passage may reach into it. */
const BESIDE = 2000;
/** A quote of more units than this is given a slice of its own. */
const LONG = 8192;
/** How far beside what is left of its context a quote is looked for, in folded units. */
const BESIDE_CONTEXT = 96;
/** After so many, more than there are on a screen, those that are certain are shown. */
const FIRST = 64;

/**
 * Looks in the text (or only in a `fresh` part of it) for what does not stand where it stood, with all other claims as
 * evidence for the place; fills `found` where there is one answer beyond doubt. `show` is called once the first few of them
 * were looked for and those that need no evidence have theirs.
 */
export async function searchMissing(
  model: TextModel,
  missing: Missing[],
  claims: Claim[],
  fresh: Span | undefined,
  pace: Pace,
  show: () => void,
): Promise<void> {
  if (!fresh) await findMoved(model.text, missing, pace);
  const left = missing.filter(({ found }) => !found);
  if (left.length) {
    const known = claims.filter(({ found }) => found);
    await search(await searchableOf(model, fresh, pace), left, known, pace, show);
  }
  // What follows is done in one go.
  await pace.rest();
  dropTwins(model.text, missing);
  dropLookalikes(claims);
}

async function searchableOf(model: TextModel, part: Span | undefined, pace: Pace): Promise<Searchable> {
  if (part && !model.searchable) {
    const base = Math.max(0, part.start - BESIDE);
    return foldText(model.text.slice(base, part.end + BESIDE), base, pace);
  }
  model.searchable ??= await foldText(model.text, 0, pace);
  return model.searchable;
}

/** Fills `found` of each claim that has one answer beyond doubt. */
async function search(
  document: Searchable,
  missing: Missing[],
  known: Claim[],
  pace: Pace,
  show: () => void,
): Promise<void> {
  const { text, base, folded, index: seeds } = document;
  const pattern = emptyPattern(folded.sieve);
  const landmarks = known.map(({ was, found }) => ({ was, is: found?.start ?? was }));
  const searches: Search[] = [];
  for (let index = 0; index < missing.length; index++) {
    const claim = missing[index] as Missing;
    if (searches.length === FIRST) {
      const order = makeOrder(landmarks);
      for (const first of searches) {
        if (pace.due(COST)) await pace.rest();
        if (isAlone(first)) first.claim.found = settle(document, first, order);
      }
      show();
    }
    const { quote, was, size } = claim;
    if (pace.due(COST + size)) await pace.rest();
    setPattern(pattern, quote);
    if (size > LONG) await pace.rest();
    const candidates = candidatesOf(seeds, pattern, folded);
    searches.push({ claim, length: pattern.to - pattern.from, candidates });
    const first = candidates.found[0];
    const second = candidates.found[1];
    const isSure =
      first &&
      first.quote > 0.9 &&
      Math.max(first.prefix, first.suffix) > 0.6 &&
      first.claimed < 0.6 &&
      !isCopied(quote) &&
      weight(first) - (second ? weight(second) : 0) > 0.3;
    if (size > LONG) await pace.rest();
    if (isSure) landmarks.push({ was, is: base + aboutOffset(folded, first.start) });
  }
  await pace.rest();
  const order = makeOrder(landmarks);
  for (let index = 0; index < searches.length; index++) {
    if (pace.due(COST)) await pace.rest();
    const each = searches[index] as Search;
    const { claim, candidates, length } = each;
    if (!isAlone(each) && (canMissPlaces(candidates, length) || hasFewSeeds(candidates, length))) {
      if (pace.due(COST + claim.size)) await pace.rest();
      setPattern(pattern, claim.quote);
      const near = unitAtOffset(folded, text, order.expected(claim.was) - base);
      each.candidates = candidatesAgain(document, pattern, candidates, length, near);
    }
    claim.found = settle(document, each, order);
  }
}

/** Looks again with what was left out at first, around unit `near` and beside what is left of the context. */
function candidatesAgain(
  { folded, index }: Searchable,
  pattern: Pattern,
  first: Candidates,
  length: number,
  near: number,
): Candidates {
  const isMissed = canMissPlaces(first, length);
  const all = isMissed ? candidatesNear(index, pattern, folded, near) : first;
  if (!hasFewSeeds(all, length)) return all;
  const beside = all.beside === null ? null : candidatesAt(pattern, folded, all.beside, BESIDE_CONTEXT);
  if (beside?.found.length) return beside;
  const there = isMissed || length > SHORT ? null : candidatesAt(pattern, folded, near, AROUND);
  return there?.found.length ? there : all;
}

/** Whether there is one place for a passage, with its words and those around it. */
function isAlone({ candidates: { found } }: Search): boolean {
  const first = found[0];
  return found.length === 1 && first !== undefined && first.quote > 0.9 && first.prefix > 0.7 && first.suffix > 0.7;
}

function settle({ text, base, folded }: Searchable, { claim, length, candidates }: Search, order: Order): Found | null {
  const { quote, was } = claim;
  const known = { length, twin: likenessOf(quote), isCopied: isCopied(quote) };
  const chosen = decide(
    candidates.found,
    known,
    ({ start }) => order.fit(was, base + aboutOffset(folded, start)),
    (candidate) => {
      const span = spanOfFolded(text, folded, candidate, quote);
      return numbersOf(text.slice(span.start, span.end)) === numbersOf(quote.exact);
    },
    ({ start, end }) => {
      const { before, behind } = ownWords(quote);
      return standsRightBeside(before, text, folded, start, -1) || standsRightBeside(behind, text, folded, end, 1);
    },
  );
  if (!chosen) {
    const short = length < SEED ? findShortQuote(text, quote) : null;
    return short && { start: base + short.start, end: base + short.end, score: 0.9, isOther: false };
  }
  const score = chosen.quote * 0.8 + (chosen.prefix + chosen.suffix) * 0.1;
  const isOther = chosen.quote < 1 || chosen.end - chosen.start !== length;
  const { start, end } = spanOfFolded(text, folded, chosen, quote);
  return { start: base + start, end: base + end, score, isOther };
}

const numbersOf = (text: string): string | undefined =>
  text
    .normalize('NFKC')
    .match(/\p{Nd}+/gu)
    ?.join(' ');
