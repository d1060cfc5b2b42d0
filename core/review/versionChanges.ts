import type { AnchorState, Block } from '../model/messages.ts';
import type { Tag } from '../model/tag.ts';
import { needsAttention, standingOf } from './standing.ts';

/** A tag whose words are others now; `waits` until a person has accepted them or chosen again. */
export type ChangedTag = { tag: Tag; was: string; now: string; waits: boolean };

/**
 * What happened to a document's tags from one version to the next. `changed` has the words then and now; `gone` are those
 * that stand nowhere, also when they are kept as evidence; `fresh` are passages of the new version that were not there
 * before and have no tag.
 */
export type VersionChanges = { kept: Tag[]; changed: ChangedTag[]; gone: Tag[]; fresh: Block[] };

/**
 * Compares a version with the one before, once its tags have been looked for: `spans` are where they stand, `fresh` the
 * passages that were not there before (newPassages), `before` the old version's tags.
 */
export function versionChanges(
  now: {
    tags: Tag[];
    anchors: ReadonlyMap<string, AnchorState>;
    fresh: Block[];
    spans: { start: number; end: number }[];
  },
  before: Tag[],
): VersionChanges {
  const changes: VersionChanges = { kept: [], changed: [], gone: [], fresh: [] };
  const originals = new Map(before.map((tag) => [tag.id, tag]));
  for (const tag of now.tags) {
    const anchor = now.anchors.get(tag.id);
    const standing = standingOf(tag, anchor ?? null);
    if (tag.carriedFrom === null || standing === 'pending' || standing === 'unknown') continue;
    const quote = tag.passage.quote.exact;
    const was = originals.get(tag.carriedFrom)?.passage.quote.exact ?? quote;
    const words = standing === 'changed' ? (anchor?.text ?? quote) : quote;
    if (standing === 'gone' || standing === 'detached') changes.gone.push(tag);
    else if (words === was) changes.kept.push(tag);
    else changes.changed.push({ tag, was, now: words, waits: needsAttention(standing) });
  }
  changes.fresh = now.fresh.filter(({ start, end }) => !now.spans.some((span) => span.start < end && start < span.end));
  return changes;
}
