import { framework, standardById } from '../../../content/framework.ts';
import { csvOfTags, PLACE_COLUMNS } from './csvOfTags.ts';
import type { ExportOptions, ExportSource } from './exportSource.ts';
import { itemName } from './itemUris.ts';

/** A table with one row for each tag and standard: a tag of two standards has two rows. */
export function tidyCsv(source: ExportSource, options: ExportOptions): Promise<Blob> {
  const head = ['category', 'standard', 'standard_id', ...PLACE_COLUMNS];
  const categories = new Map(framework.categories.map(({ id, name }) => [id, name]));
  return csvOfTags(source, options, head, (tag, place) =>
    tag.standards.map((id) => ({
      ...place,
      category: categories.get(standardById(id)?.categoryId ?? '') ?? '',
      standard: itemName(id),
      standard_id: id,
    })),
  );
}
