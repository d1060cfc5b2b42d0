import type { Difference } from '../../core/annotate/difference.ts';
import type { Tag } from '../../core/model/tag.ts';

/** More than so many other characters may bring, or take, a passage. */
const LITTLE = 64;

/**
 * Whether so little has changed since tags were looked for that none can have come, gone or changed: a clock has ticked,
 * or the same words were drawn anew. `text` is what the page says now; `stands` tells whether the words of a tag that was
 * found are still the same, and null of one that was not found.
 */
export function makesNoDifference(
  { from, to, by }: Difference,
  text: string,
  tags: Tag[],
  stands: (tag: Tag) => boolean | null,
): boolean {
  const fresh = text.slice(from, to + by);
  if (Math.max(fresh.length, to - from) > LITTLE) return false;
  const isSame = to === from && by === 0;
  const words = fresh.split(/\s+/);
  return tags.every((tag) => stands(tag) ?? (isSame || !words.some((word) => tag.passage.quote.exact.includes(word))));
}
