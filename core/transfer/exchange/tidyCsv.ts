import { framework, standardById } from '../../../content/framework.ts';
import { csvOfTags, PLACE_COLUMNS } from './csvOfTags.ts';
import { itemName } from './itemUris.ts';
import type { ExportOptions, ReviewParts } from './reviewParts.ts';

/** A table with one row for each tag and standard: a tag of two standards has two rows. */
export function tidyCsv(parts: ReviewParts, options: ExportOptions): Promise<Blob> {
  const head = ['category', 'standard', 'standard_id', ...PLACE_COLUMNS];
  const categories = new Map(framework.categories.map(({ id, name }) => [id, name]));
  return csvOfTags(parts, options, head, (tag, place) =>
    tag.standards.map((id) => ({
      ...place,
      category: categories.get(standardById(id)?.categoryId ?? '') ?? '',
      standard: itemName(id),
      standard_id: id,
    })),
  );
}
