import type { AnchorState } from '../model/messages.ts';
import type { Tag } from '../model/tag.ts';
import type { Candidates } from './candidates.ts';
import { candidatesNear, candidatesOf, canMissPlaces, weight } from './candidates.ts';
import { codePoints } from './codePoints.ts';
import { decide } from './decide.ts';
import { spanOfFolded } from './ends.ts';
import { aboutOffset, SEED, unitAtOffset } from './fold.ts';
import { foldText, type Searchable } from './foldText.ts';
import { verifiedHint } from './hints.ts';
import type { Claim, Found } from './lookalikes.ts';
import { dropLookalikes } from './lookalikes.ts';
import type { Order } from './order.ts';
import { makeOrder } from './order.ts';
import type { Pace } from './pace.ts';
import { makePace } from './pace.ts';
import { emptyPattern, setPattern } from './pattern.ts';
import { findShortQuote } from './shortQuote.ts';
import type { Span, TextModel } from './textModel.ts';
import { likenessOf } from './twins.ts';
import { saysTheSame } from './typography.ts';

/**
 * How a tag stands on the page. `start` and `end` are UTF-16 offsets into the model; for a tag that is not found,
 * both are where it stood (an order, not a place). `score` is 0–1; `text` are the new words of a changed passage.
 */
export type Anchored = Pick<AnchorState, 'id' | 'status' | 'score' | 'text'> & Span;

/** What a search before this one came to: places in the present text, all of which was searched but what is `fresh`. */
export type Earlier = { anchored: ReadonlyMap<string, Anchored>; fresh: Span };

/**
 * `settled` is false while the page still loads: what is not there yet is then `pending` instead of `gone`. With
 * `earlier`, only the text that came or changed since is searched.
 */
export type AnchorOptions = {
  signal?: AbortSignal;
  pause?: () => Promise<void>;
  settled?: boolean;
  earlier?: Earlier | undefined;
};

type Search = Claim & { tag: Pick<Tag, 'id' | 'passage'>; length: number; candidates: Candidates };

/** What looking for one tag costs, in units that could be folded meanwhile. */
const COST = 2048;
/** Text beside what is fresh that is searched with it: a passage may reach into it. */
const BESIDE = 2000;
/** A quote of more units than this is given a slice of its own. */
const LONG = 8192;
const NONE: Candidates = { found: [], missed: 0 };

/**
 * Finds all tags of a document in one pass, in slices that leave the page responsive: at their old position, else by
 * their words with context, each other's places as evidence. Results are in the order of `tags`.
 * Rejects with the signal's reason when it aborts.
 */
export async function anchor(
  model: TextModel,
  tags: Pick<Tag, 'id' | 'passage'>[],
  { signal, pause, settled = true, earlier }: AnchorOptions = {},
): Promise<Anchored[]> {
  signal?.throwIfAborted();
  const pace = makePace(signal, pause);
  const points = codePoints(model.text);
  if (pace.due(model.text.length >> 2)) await pace.rest();
  const missing: Search[] = [];
  const claims: Claim[] = [];
  for (const tag of tags) {
    const { quote, position } = tag.passage;
    const was = points.toUnits(position.start);
    const size = quote.exact.length;
    const hint = verifiedHint(model.text, quote, was);
    const kept = hint ? undefined : earlier?.anchored.get(tag.id);
    if (hint) claims.push({ was, size, found: { ...hint, score: 1, isOther: false } });
    else if (kept?.status === 'found' || kept?.status === 'changed') {
      const { start, end, score } = kept;
      claims.push({ was, size, found: { start, end, score, isOther: kept.status === 'changed' } });
    } else {
      const each = { was, size, found: null, tag, length: 0, candidates: NONE };
      missing.push(each);
      claims.push(each);
    }
    if (pace.due(size >> 2)) await pace.rest();
  }
  if (missing.length) {
    const known = claims.filter(({ found }) => found !== null);
    // What was never looked for may stand in the old text as well.
    const isRest = missing.every(({ tag }) => earlier?.anchored.has(tag.id));
    const fresh = isRest ? earlier?.fresh : undefined;
    await search(await searchableOf(model, fresh, pace), missing, known, pace);
    dropLookalikes(claims);
  }
  const results: Anchored[] = [];
  for (const [index, { id, passage }] of tags.entries()) {
    const { found, was, size } = claims[index] as Claim;
    if (pace.due(size)) await pace.rest();
    if (!found) {
      results.push({ id, status: settled ? 'gone' : 'pending', start: was, end: was, score: 0 });
      continue;
    }
    const { start, end, score } = found;
    const text = model.text.slice(start, end);
    if (text === passage.quote.exact || (!found.isOther && saysTheSame(text, passage.quote.exact)))
      results.push({ id, status: 'found', start, end, score });
    else results.push({ id, status: 'changed', start, end, score, text });
  }
  return results;
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
async function search(document: Searchable, searches: Search[], known: Claim[], pace: Pace): Promise<void> {
  const { text, base, folded, index } = document;
  const pattern = emptyPattern(folded.sieve);
  const landmarks = known.map(({ was, found }) => ({ was, is: found?.start ?? was }));
  for (const each of searches) {
    if (pace.due(COST + each.size)) await pace.rest();
    setPattern(pattern, each.tag.passage.quote);
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
    const { found } = each.candidates;
    const [first] = found;
    const isSure = found.length === 1 && first && first.quote > 0.9 && first.prefix > 0.7 && first.suffix > 0.7;
    if (!isSure && canMissPlaces(each.candidates, each.length)) {
      if (pace.due(COST + each.size)) await pace.rest();
      setPattern(pattern, each.tag.passage.quote);
      const near = unitAtOffset(folded, text, order.expected(each.was) - base);
      each.candidates = candidatesNear(index, pattern, folded, near);
    }
    each.found = settle(document, each, order);
  }
}

function settle(
  { text, base, folded }: Searchable,
  { tag, was, length, candidates }: Search,
  order: Order,
): Found | null {
  const { quote } = tag.passage;
  const known = { length, twin: likenessOf(quote) };
  const chosen = decide(candidates.found, known, ({ start }) => order.fit(was, base + aboutOffset(folded, start)));
  if (!chosen) {
    const short = length < SEED ? findShortQuote(text, quote) : null;
    return short && { start: base + short.start, end: base + short.end, score: 0.9, isOther: false };
  }
  const score = chosen.quote * 0.8 + (chosen.prefix + chosen.suffix) * 0.1;
  const isOther = chosen.quote < 1 || chosen.end - chosen.start !== length;
  const { start, end } = spanOfFolded(text, folded, chosen, quote);
  return { start: base + start, end: base + end, score, isOther };
}
