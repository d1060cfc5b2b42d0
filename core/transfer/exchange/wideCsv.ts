import { framework } from '../../../content/framework.ts';
import { csvOfTags, PLACE_COLUMNS } from './csvOfTags.ts';
import { documentsWithTags, type ExportOptions, type ExportSource } from './exportSource.ts';
import { itemName } from './itemUris.ts';

/** A table with one row for each tag and a column for each standard, 1 where the tag has it, else 0. */
export async function wideCsv(source: ExportSource, options: ExportOptions): Promise<Blob> {
  const used = new Set<string>();
  for await (const { tags } of documentsWithTags(source)) {
    for (const { standards } of tags) for (const id of standards) used.add(id);
  }
  for (const { id } of framework.standards) used.delete(id);
  const ids = [...framework.standards.map(({ id }) => id), ...[...used].sort()];
  const head = [...PLACE_COLUMNS, ...ids.map(itemName)];
  return csvOfTags(source, options, head, (tag, place) => [
    { ...place, ...Object.fromEntries(ids.map((id) => [itemName(id), tag.standards.includes(id) ? 1 : 0])) },
  ]);
}
