import type { Strength, Tag } from './tag.ts';

/**
 * How many tags a document has, by what they stand under: so that a review of 100,000 tags is summed up without reading
 * them. `counts` is by `tallyKey`; what is not there is 0. Made from the tags whenever they change, never carried in a file.
 */
export type Tally = { documentId: string; reviewId: string; counts: Record<string, number> };

/**
 * The key of a count: an item (standard or responsibility; '' counts each tag once), a role ('' for none), and a strength,
 * or `detached` for those of any strength that are kept without a place.
 */
export const tallyKey = (itemId: string, role: string | null, what: Strength | 'detached'): string =>
  `${itemId}|${role ?? ''}|${what}`;

/** The parts of a key. */
export function tallyParts(key: string): { itemId: string; role: string | null; what: Strength | 'detached' } {
  const [itemId = '', role = '', what = ''] = key.split('|');
  return { itemId, role: role || null, what: what as Strength | 'detached' };
}

/** The keys that a tag counts under; none when it lies in the bin. */
export function tallyKeysOf(
  tag: Pick<Tag, 'standards' | 'responsibilities' | 'role' | 'strength' | 'detachedAt' | 'deletedAt'>,
) {
  if (tag.deletedAt !== null) return [];
  const items = ['', ...new Set([...tag.standards, ...tag.responsibilities])];
  return items.flatMap((itemId) => [
    tallyKey(itemId, tag.role, tag.strength),
    ...(tag.detachedAt === null ? [] : [tallyKey(itemId, tag.role, 'detached')]),
  ]);
}

/** How many tags a tally has, each counted once. */
export function tagsIn({ counts }: Pick<Tally, 'counts'>): number {
  let tags = 0;
  for (const key in counts) if (key.startsWith('|') && !key.endsWith('|detached')) tags += counts[key] ?? 0;
  return tags;
}
