import type { AnchorState } from '../model/messages.ts';
import type { Tag } from '../model/tag.ts';
import type { Candidates } from './candidates.ts';
import { candidatesOf, LITTLE, weight } from './candidates.ts';
import { codePoints } from './codePoints.ts';
import { decide } from './decide.ts';
import { spanOfFolded } from './ends.ts';
import type { Folded } from './fold.ts';
import { emptyFold, foldInto } from './fold.ts';
import { verifiedHint } from './hints.ts';
import type { Claim, Found } from './lookalikes.ts';
import { dropLookalikes } from './lookalikes.ts';
import type { Order } from './order.ts';
import { makeOrder } from './order.ts';
import type { Pace } from './pace.ts';
import { makePace } from './pace.ts';
import type { Pattern } from './pattern.ts';
import { makePattern } from './pattern.ts';
import { SEED, SeedIndex } from './seeds.ts';
import { findShortQuote } from './shortQuote.ts';
import type { Span, TextModel } from './textModel.ts';
import { likenessOf } from './twins.ts';
import { saysTheSame } from './typography.ts';

/**
 * How a tag stands on the page. `start` and `end` are UTF-16 offsets into the model; for a tag that is not found,
 * both are where it stood (an order, not a place). `score` is 0–1; `text` are the new words of a changed passage.
 */
export type Anchored = Pick<AnchorState, 'id' | 'status' | 'score' | 'text'> & Span;

/** `settled` is false while the page still loads: what is not there yet is then `pending` instead of `gone`. */
export type AnchorOptions = { signal?: AbortSignal; pause?: () => Promise<void>; settled?: boolean };

type Search = Claim & { tag: Pick<Tag, 'id' | 'passage'>; pattern: Pattern; candidates: Candidates };

const CHUNK = 4096;
/** What looking for one tag costs, in units that could be folded meanwhile. */
const COST = 256;
const NONE: Candidates = { found: [], missed: 0 };

/**
 * Finds all tags of a document in one pass, in slices that leave the page responsive: at their old position, else by
 * their words with context, each other's places as evidence. Results are in the order of `tags`.
 * Rejects with the signal's reason when it aborts.
 */
export async function anchor(
  model: TextModel,
  tags: Pick<Tag, 'id' | 'passage'>[],
  { signal, pause, settled = true }: AnchorOptions = {},
): Promise<Anchored[]> {
  signal?.throwIfAborted();
  const pace = makePace(signal, pause);
  const points = codePoints(model.text);
  if (pace.due(model.text.length)) await pace.rest();
  const verified: Claim[] = [];
  const missing: Search[] = [];
  const claims: Claim[] = [];
  let table: Folded | undefined;
  for (const tag of tags) {
    const { quote, position } = tag.passage;
    const was = points.toUnits(position.start);
    const size = quote.exact.length;
    const hint = verifiedHint(model.text, quote, was);
    const claim = { was, size, found: hint && { ...hint, score: 1 } };
    if (hint) {
      verified.push(claim);
      claims.push(claim);
    } else {
      table ??= emptyFold(unitsOf(tags));
      const pattern = makePattern(table, quote.prefix, quote.exact, quote.suffix);
      const each = { was, size, found: null, tag, pattern, candidates: NONE };
      missing.push(each);
      claims.push(each);
    }
    if (pace.due(size >> 2)) await pace.rest();
  }
  if (missing.length) {
    await search(model, missing, verified, pace);
    dropLookalikes(claims);
    if (pace.due(CHUNK)) await pace.rest();
  }
  const results: Anchored[] = [];
  for (const [index, { id, passage }] of tags.entries()) {
    const { found, was, size } = claims[index] as Claim;
    if (pace.due(size)) await pace.rest();
    if (!found) {
      results.push({ id, status: settled ? 'gone' : 'pending', start: was, end: was, score: 0 });
      continue;
    }
    const text = model.text.slice(found.start, found.end);
    const same = saysTheSame(text, passage.quote.exact);
    results.push({ id, status: same ? 'found' : 'changed', ...found, ...(same ? {} : { text }) });
  }
  return results;
}

/** How long the quotes of tags are with their context. */
const unitsOf = (tags: Pick<Tag, 'passage'>[]) =>
  tags.reduce((sum, { passage: { quote } }) => sum + quote.prefix.length + quote.exact.length + quote.suffix.length, 0);

/** Fills `found` of each search that has one answer beyond doubt. */
async function search(model: TextModel, searches: Search[], verified: Claim[], pace: Pace): Promise<void> {
  const folded = await foldSliced(model, pace);
  const index = new SeedIndex(searches.at(-1)?.pattern.end ?? 0);
  for (const { pattern, size } of searches) {
    if (pace.due(size)) await pace.rest();
    index.add(pattern);
  }
  for (let from = 0; from < folded.length; from += CHUNK) {
    if (pace.due(CHUNK)) await pace.rest();
    index.scan(folded.codes, from, from + CHUNK, folded.length);
  }
  if (pace.due(folded.length)) await pace.rest();
  for (const units of index.close()) if (pace.due(units)) await pace.rest();

  const landmarks = verified.map(({ was }) => ({ was, is: was }));
  for (const [number, each] of searches.entries()) {
    if (pace.due(COST + each.size)) await pace.rest();
    each.candidates = candidatesOf(index, number, each.pattern, folded, unitAt(folded, each.was));
    const [first, second] = each.candidates.found;
    const isSure =
      first &&
      first.quote > 0.9 &&
      Math.max(first.prefix, first.suffix) > 0.6 &&
      first.claimed < 0.6 &&
      weight(first) - (second ? weight(second) : 0) > 0.3;
    if (isSure) landmarks.push({ was: each.was, is: folded.at[first.start] as number });
  }

  const order = makeOrder(landmarks);
  if (pace.due(CHUNK)) await pace.rest();
  for (const [number, each] of searches.entries()) {
    if (pace.due(COST + each.size)) await pace.rest();
    each.found = settle(model.text, folded, each, order);
    // With all seeds looked at, another place to look from shows nothing new.
    if (each.found || each.candidates.missed < LITTLE) continue;
    const expected = unitAt(folded, order.expected(each.was));
    each.candidates = candidatesOf(index, number, each.pattern, folded, expected);
    each.found = settle(model.text, folded, each, order);
  }
}

function settle(text: string, folded: Folded, { tag, was, pattern, candidates }: Search, order: Order): Found | null {
  const { quote } = tag.passage;
  const length = pattern.to - pattern.from;
  const known = { length, twin: likenessOf(quote) };
  const chosen = decide(candidates.found, known, ({ start }) => order.fits(was, folded.at[start] as number));
  if (!chosen) {
    const short = length < SEED ? findShortQuote(text, quote) : null;
    return short && { ...short, score: 0.9 };
  }
  const score = chosen.quote * 0.8 + (chosen.prefix + chosen.suffix) * 0.1;
  return { ...spanOfFolded(text, folded, chosen.start, chosen.end, quote), score };
}

async function foldSliced(model: TextModel, pace: Pace): Promise<Folded> {
  if (model.folded) return model.folded;
  const { text } = model;
  const folded = emptyFold(text.length);
  for (let from = 0; from < text.length; from += CHUNK) {
    if (pace.due(CHUNK)) await pace.rest();
    foldInto(folded, text, from, Math.min(text.length, from + CHUNK));
  }
  model.folded = folded;
  return folded;
}

/** The first folded unit at or behind an offset of the text. */
function unitAt({ at, length }: Folded, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
