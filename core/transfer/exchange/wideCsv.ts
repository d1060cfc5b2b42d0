import { framework } from '../../../content/framework.ts';
import { csvOfTags, PLACE_COLUMNS } from './csvOfTags.ts';
import { itemName } from './itemUris.ts';
import type { ExportOptions, ReviewParts } from './reviewParts.ts';

/** A table with one row for each tag and a column for each standard, 1 where the tag has it, else 0. */
export function wideCsv(parts: ReviewParts, options: ExportOptions): Promise<Blob> {
  const used = new Set(parts.tags.flatMap(({ standards }) => standards));
  for (const { id } of framework.standards) used.delete(id);
  const ids = [...framework.standards.map(({ id }) => id), ...[...used].sort()];
  const head = [...PLACE_COLUMNS, ...ids.map(itemName)];
  return csvOfTags(parts, options, head, (tag, place) => [
    { ...place, ...Object.fromEntries(ids.map((id) => [itemName(id), tag.standards.includes(id) ? 1 : 0])) },
  ]);
}
