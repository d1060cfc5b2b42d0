import type { AnchorState } from '../model/messages.ts';
import type { Tag } from '../model/tag.ts';

/**
 * How a tag stands in its document: as the page has found it, `detached` when it is kept as evidence without a place,
 * `unknown` where no page has looked.
 */
export type Standing = AnchorState['status'] | 'detached' | 'unknown';

/** A tag that is kept without a place is not looked for, so what a page said of it before counts no more. */
export function standingOf(tag: Tag, anchor: AnchorState | null): Standing {
  return tag.detachedAt !== null ? 'detached' : (anchor?.status ?? 'unknown');
}

/** Whether a tag waits for the reviewer's decision. */
export function needsAttention(standing: Standing): boolean {
  return standing === 'changed' || standing === 'gone';
}
