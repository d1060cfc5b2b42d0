import type { AnchorState } from '../model/messages.ts';
import type { Tag } from '../model/tag.ts';
import { verifiedHint } from './hints.ts';
import type { Claim } from './lookalikes.ts';
import { makePace } from './pace.ts';
import type { Missing, searchMissing } from './searchMissing.ts';
import type { Span, TextModel } from './textModel.ts';
import { saysTheSame } from './typography.ts';

/**
 * How a tag stands on the page. `start` and `end` are UTF-16 offsets into the model; for a tag that is not found,
 * both are where it stood (an order, not a place). `score` is 0–1; `text` are the new words of a changed passage.
 */
export type Anchored = Pick<AnchorState, 'id' | 'status' | 'score' | 'text'> & Span;

/** What a search before this one came to: places in the present text, all of which was searched but what is `fresh`. */
export type Earlier = { anchored: ReadonlyMap<string, Anchored>; fresh: Span };

/** `near` tells a place on the screen (UTF-16); `show` is given what is beyond doubt before all is found. */
export type Early = { near(): number; show(found: Anchored[]): void };

/**
 * `settled` is false while the page still loads: what is not there yet is then `pending` instead of `gone`. With
 * `earlier`, only the text that came or changed since is searched. With `early`, what stood on the screen comes first.
 */
export type AnchorOptions = {
  signal?: AbortSignal;
  pause?: () => Promise<void>;
  settled?: boolean;
  earlier?: Earlier | undefined;
  early?: Early;
};

/**
 * Finds all tags of a document in one pass, in slices that leave the page responsive: at their old position, else by
 * their words with context, each other's places as evidence. Results are in the order of `tags`.
 * `search` is asked for only when a tag does not stand where it stood. Rejects with the signal's reason when it aborts.
 */
export async function anchorWith(
  search: () => Promise<typeof searchMissing>,
  model: TextModel,
  tags: Pick<Tag, 'id' | 'passage'>[],
  { signal, pause, settled = true, earlier, early }: AnchorOptions = {},
): Promise<Anchored[]> {
  signal?.throwIfAborted();
  const pace = makePace(signal, pause);
  const { points } = model;
  if (pace.due(model.text.length >> 2)) await pace.rest();
  const missing: Missing[] = [];
  const claims: Claim[] = [];
  /** What was never looked for may stand in the text that was searched before as well. */
  let isRest = true;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index] as (typeof tags)[number];
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
      const each = { was, size, found: null, quote };
      isRest &&= earlier?.anchored.has(tag.id) ?? false;
      missing.push(each);
      claims.push(each);
    }
    if (pace.due(size >> 2)) await pace.rest();
  }
  if (missing.length) {
    const show = () => early?.show(tags.flatMap((tag, index) => placed(model, tag, claims[index] as Claim) ?? []));
    show();
    const look = await search();
    signal?.throwIfAborted();
    if (early) {
      const near = early.near();
      missing.sort((a, b) => Math.abs(a.was - near) - Math.abs(b.was - near));
    }
    await look(model, missing, claims, isRest ? earlier?.fresh : undefined, pace, show);
  }
  const results: Anchored[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index] as (typeof tags)[number];
    const claim = claims[index] as Claim;
    if (pace.due(claim.size)) await pace.rest();
    const { was } = claim;
    const status = settled ? 'gone' : 'pending';
    results.push(placed(model, tag, claim) ?? { id: tag.id, status, start: was, end: was, score: 0 });
  }
  return results;
}

/** How a tag stands at the place that was found for it; null when none was. */
function placed(model: TextModel, { id, passage }: Pick<Tag, 'id' | 'passage'>, { found }: Claim): Anchored | null {
  if (!found) return null;
  const { start, end, score } = found;
  const text = model.text.slice(start, end);
  const isSame = text === passage.quote.exact || (!found.isOther && saysTheSame(text, passage.quote.exact));
  return isSame ? { id, status: 'found', start, end, score } : { id, status: 'changed', start, end, score, text };
}
