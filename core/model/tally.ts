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

type Parts = Readonly<{ itemId: string; role: string | null; what: Strength | 'detached' }>;

/** Keys repeat from document to document, and there are few of them. */
const known = new Map<string, Parts>();

/** The parts of a key. */
export function tallyParts(key: string): Parts {
  const there = known.get(key);
  if (there) return there;
  const [itemId = '', role = '', what = ''] = key.split('|');
  const parts = { itemId, role: role || null, what: what as Strength | 'detached' };
  known.set(key, parts);
  return parts;
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
