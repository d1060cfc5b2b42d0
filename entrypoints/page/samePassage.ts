import type { Tag } from '../../core/model/tag.ts';

/** Whether a tag has the passage that it had. */
export function samePassage(before: Tag | undefined, now: Tag): boolean {
  return before !== undefined && JSON.stringify(before.passage) === JSON.stringify(now.passage);
}
