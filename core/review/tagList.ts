import type { Vocabulary } from '../../content/vocabulary.ts';
import type { AnchorState } from '../model/messages.ts';
import type { Strength, Tag } from '../model/tag.ts';

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

export type TagRow = { tag: Tag; anchor: AnchorState | null };
export type TagList = {
  /** Changed and gone, in document order. */
  attention: TagRow[];
  /** The rest in document order, cut wherever the heading changes. */
  groups: { heading: string; rows: TagRow[] }[];
  shown: number;
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
  const fits = tagFits(filter, vocabulary);
  const rows = tags
    .filter(fits)
    .map((tag): TagRow => ({ tag, anchor: anchors.get(tag.id) ?? null }))
    .sort((a, b) => place(a) - place(b) || a.tag.createdAt - b.tag.createdAt);
  const needs = ({ anchor }: TagRow) => anchor?.status === 'gone' || anchor?.status === 'changed';
  const groups: TagList['groups'] = [];
  for (const row of rows) {
    if (needs(row)) continue;
    const last = groups.at(-1);
    if (last && last.heading === row.tag.passage.heading) last.rows.push(row);
    else groups.push({ heading: row.tag.passage.heading, rows: [row] });
  }
  return { attention: rows.filter(needs), groups, shown: rows.length };
}

function place({ tag, anchor }: TagRow): number {
  return anchor?.order ?? tag.passage.position.start;
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
