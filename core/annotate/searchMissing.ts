import type { TextQuoteSelector } from '../model/passage.ts';
import type { Candidates } from './candidates.ts';
import { candidatesNear, candidatesOf, canMissPlaces, weight } from './candidates.ts';
import { decide } from './decide.ts';
import { spanOfFolded } from './ends.ts';
import { aboutOffset, SEED, unitAtOffset } from './fold.ts';
import { foldText, type Searchable } from './foldText.ts';
import type { Claim, Found } from './lookalikes.ts';
import { dropLookalikes } from './lookalikes.ts';
import type { Order } from './order.ts';
import { makeOrder } from './order.ts';
import type { Pace } from './pace.ts';
import { emptyPattern, setPattern } from './pattern.ts';
import { findShortQuote } from './shortQuote.ts';
import type { Span, TextModel } from './textModel.ts';
import { likenessOf } from './twins.ts';

/** The claim of a tag that does not stand where it stood. */
export type Missing = Claim & { quote: TextQuoteSelector };
type Search = Missing & { length: number; candidates: Candidates };

/** What looking for one tag costs, in units that could be folded meanwhile. */
const COST = 2048;
/** Text beside what is fresh that is searched with it: a passage may reach into it. */
const BESIDE = 2000;
/** A quote of more units than this is given a slice of its own. */
const LONG = 8192;
/** After so many, more than there are on a screen, those that are certain are shown. */
const FIRST = 64;
const NONE: Candidates = { found: [], missed: 0 };

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
  const known = claims.filter(({ found }) => found !== null);
  const searches: Search[] = missing.map((claim) => Object.assign(claim, { length: 0, candidates: NONE }));
  await search(await searchableOf(model, fresh, pace), searches, known, pace, show);
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

/** Fills `found` of each search that has one answer beyond doubt. */
async function search(
  document: Searchable,
  searches: Search[],
  known: Claim[],
  pace: Pace,
  show: () => void,
): Promise<void> {
  const { text, base, folded, index } = document;
  const pattern = emptyPattern(folded.sieve);
  const landmarks = known.map(({ was, found }) => ({ was, is: found?.start ?? was }));
  for (const [count, each] of searches.entries()) {
    if (count === FIRST) {
      const order = makeOrder(landmarks);
      for (const first of searches.slice(0, FIRST)) {
        if (pace.due(COST)) await pace.rest();
        if (isAlone(first)) first.found = settle(document, first, order);
      }
      show();
    }
    if (pace.due(COST + each.size)) await pace.rest();
    setPattern(pattern, each.quote);
    if (each.size > LONG) await pace.rest();
    each.length = pattern.to - pattern.from;
    each.candidates = candidatesOf(index, pattern, folded);
    const [first, second] = each.candidates.found;
    const isSure =
      first &&
      first.quote > 0.9 &&
      Math.max(first.prefix, first.suffix) > 0.6 &&
      first.claimed < 0.6 &&
      weight(first) - (second ? weight(second) : 0) > 0.3;
    if (each.size > LONG) await pace.rest();
    if (isSure) landmarks.push({ was: each.was, is: base + aboutOffset(folded, first.start) });
  }
  const order = makeOrder(landmarks);
  for (const each of searches) {
    if (pace.due(COST)) await pace.rest();
    if (!isAlone(each) && canMissPlaces(each.candidates, each.length)) {
      if (pace.due(COST + each.size)) await pace.rest();
      setPattern(pattern, each.quote);
      const near = unitAtOffset(folded, text, order.expected(each.was) - base);
      each.candidates = candidatesNear(index, pattern, folded, near);
    }
    each.found = settle(document, each, order);
  }
}

/** Whether there is one place for a passage, with its words and those around it. */
function isAlone({ candidates: { found } }: Search): boolean {
  const [first] = found;
  return found.length === 1 && first !== undefined && first.quote > 0.9 && first.prefix > 0.7 && first.suffix > 0.7;
}

function settle(
  { text, base, folded }: Searchable,
  { quote, was, length, candidates }: Search,
  order: Order,
): Found | null {
  const known = { length, twin: likenessOf(quote) };
  const chosen = decide(
    candidates.found,
    known,
    ({ start }) => order.fit(was, base + aboutOffset(folded, start)),
    (candidate) => {
      const span = spanOfFolded(text, folded, candidate, quote);
      return numbersOf(text.slice(span.start, span.end)) === numbersOf(quote.exact);
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
