import type { Vocabulary } from '../../content/vocabulary.ts';
import type { AnchorState } from '../model/messages.ts';
import type { Strength, Tag } from '../model/tag.ts';
import { type Neighbours, neighbours } from './neighbours.ts';
import { needsAttention, type Standing, standingOf } from './standing.ts';

/** What the list of tags is narrowed to; empty or null means all. */
export type TagFilter = {
  text: string;
  categories: string[];
  standard: string | null;
  responsibility: string | null;
  role: string | null;
  strength: Strength | null;
};
export const NO_FILTER: TagFilter = {
  text: '',
  categories: [],
  standard: null,
  responsibility: null,
  role: null,
  strength: null,
};

/** A tag as it is listed; `between` is where it stood when it has no place now. */
export type TagRow = { tag: Tag; anchor: AnchorState | null; standing: Standing; between: Neighbours | null };
export type TagList = {
  /** Changed and gone, in document order. */
  attention: TagRow[];
  /** What has its place, in document order, cut wherever the heading changes. */
  groups: { heading: string; rows: TagRow[] }[];
  /** Kept as evidence without a place, in the order they once stood. */
  detached: TagRow[];
  /** All of these as they are listed. */
  rows: TagRow[];
};

/** Whether a filter narrows anything. */
export function isFiltered(filter: TagFilter): boolean {
  const { text, categories, ...single } = filter;
  return text.trim() !== '' || categories.length > 0 || Object.values(single).some((value) => value !== null);
}

/** Puts a document's tags in document order under their headings, with what needs attention apart. */
export function tagList(
  tags: readonly Tag[],
  anchors: ReadonlyMap<string, AnchorState>,
  filter: TagFilter,
  vocabulary: Vocabulary,
): TagList {
  const standings = new Map(tags.map((tag) => [tag.id, standingOf(tag, anchors.get(tag.id) ?? null)]));
  const standing = (tag: Tag) => standings.get(tag.id) ?? 'unknown';
  const isPlaced = (tag: Tag) => standing(tag) === 'found' || standing(tag) === 'changed';
  const around = neighbours(tags, isPlaced);
  /** A tag without a place comes right behind the placed one that it stood behind. */
  const place = (tag: Tag) => anchors.get((isPlaced(tag) ? tag : around.get(tag.id)?.before)?.id ?? '')?.order ?? -1;
  const rows = tags
    .filter(tagFits(filter, vocabulary))
    .map((tag) => ({
      place: place(tag),
      behind: isPlaced(tag) ? -1 : tag.passage.position.start,
      row: {
        tag,
        anchor: anchors.get(tag.id) ?? null,
        standing: standing(tag),
        between: around.get(tag.id) ?? null,
      } satisfies TagRow,
    }))
    .sort((a, b) => a.place - b.place || a.behind - b.behind || a.row.tag.createdAt - b.row.tag.createdAt)
    .map(({ row }): TagRow => row);
  const attention = rows.filter((row) => needsAttention(row.standing));
  const detached = rows.filter((row) => row.standing === 'detached');
  const groups: TagList['groups'] = [];
  for (const row of rows) {
    if (needsAttention(row.standing) || row.standing === 'detached') continue;
    const last = groups.at(-1);
    if (last && last.heading === row.tag.passage.heading) last.rows.push(row);
    else groups.push({ heading: row.tag.passage.heading, rows: [row] });
  }
  return { attention, groups, detached, rows: [...attention, ...groups.flatMap((group) => group.rows), ...detached] };
}

/** How many tags each category has, as the category buttons say it; the other filters apply. */
export function categoryCounts(
  tags: readonly Tag[],
  filter: TagFilter,
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> {
  const fits = tagFits({ ...filter, categories: [] }, vocabulary);
  const categoryOf = new Map(vocabulary.standards.map((standard) => [standard.id, standard.categoryId]));
  const counts = new Map<string, number>();
  for (const tag of tags) {
    if (!fits(tag)) continue;
    for (const id of new Set(tag.standards.map((standard) => categoryOf.get(standard)))) {
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** A test for one tag; words must all occur in its quote, note or names. */
export function tagFits(filter: TagFilter, vocabulary: Vocabulary): (tag: Tag) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const standards = new Map(vocabulary.standards.map((standard) => [standard.id, standard]));
  const names = new Map(
    [...vocabulary.roles, ...vocabulary.responsibilities].map((entry) => [
      entry.id,
      'name' in entry ? entry.name : entry.short,
    ]),
  );
  return (tag) => {
    if (filter.strength && tag.strength !== filter.strength) return false;
    if (filter.role && tag.role !== filter.role) return false;
    if (filter.standard && !tag.standards.includes(filter.standard)) return false;
    if (filter.responsibility && !tag.responsibilities.includes(filter.responsibility)) return false;
    if (
      filter.categories.length > 0 &&
      !tag.standards.some((id) => filter.categories.includes(standards.get(id)?.categoryId ?? ''))
    ) {
      return false;
    }
    if (words.length === 0) return true;
    const text = [
      tag.passage.quote.exact,
      tag.note,
      tag.passage.heading,
      ...tag.standards.map((id) => standards.get(id)?.name ?? ''),
      ...[tag.role ?? '', ...tag.responsibilities].map((id) => names.get(id) ?? ''),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
