import type { Finding } from '../model/finding.ts';
import type { Tag } from '../model/tag.ts';

/** What of a finding can be carried over to a new version. An absence cannot: it was of the old text. */
export type CarriedFinding = Pick<Finding, 'itemId' | 'score' | 'rationale' | 'cited'>;

/**
 * Findings of a new version to start with: those of the version before, for items that the new one has none for, with the
 * passages cited as they were carried over (`tags` are the new version's). What rested on an absence is to be settled
 * again; what had neither score, words nor passages is left out.
 */
export function carriedFindings(
  before: readonly Finding[],
  now: readonly Finding[],
  tags: readonly Pick<Tag, 'id' | 'carriedFrom'>[],
): CarriedFinding[] {
  const settled = new Set(now.map(({ itemId }) => itemId));
  const copies = new Map(tags.map(({ id, carriedFrom }) => [carriedFrom, id]));
  return before
    .filter(({ itemId }) => !settled.has(itemId))
    .map(({ itemId, score, rationale, cited, absence }) => ({
      itemId,
      score: absence === null ? score : null,
      rationale,
      cited: cited.flatMap((id) => copies.get(id) ?? []),
    }))
    .filter(({ score, rationale, cited }) => score !== null || rationale !== '' || cited.length > 0);
}
