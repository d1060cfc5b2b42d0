import type { DocumentRecord } from '../../model/document.ts';
import type { Tag } from '../../model/tag.ts';
import { CSV_START, type CsvCell, csvLine } from '../csv.ts';
import { LongText } from '../LongText.ts';
import { documentsWithTags, type ExportOptions, type ExportSource } from './exportSource.ts';
import { itemName } from './itemUris.ts';

/** What both tables say of a tag and its place, by the name of the column. */
function placeCells(review: string, tag: Tag, document: DocumentRecord, quotes: boolean): Record<string, CsvCell> {
  const { quote, position, heading, page, region } = tag.passage;
  return {
    review,
    document: document.title,
    organisation: document.organisation,
    address: document.url,
    page,
    region: region?.value ?? '',
    heading: quotes ? heading : '',
    start: position.start,
    end: position.end,
    passage: quotes ? quote.exact : '',
    strength: tag.strength,
    role: tag.role === null ? '' : itemName(tag.role),
    responsibilities: tag.responsibilities.map(itemName).join('; '),
    note: tag.note,
    by: tag.by,
    suggested: tag.suggested ? 'yes' : 'no',
    in_place: tag.detachedAt === null ? 'yes' : 'no',
    created: new Date(tag.createdAt).toISOString(),
    changed: new Date(tag.updatedAt).toISOString(),
    edition: tag.edition,
    tag_id: tag.id,
  };
}

/** Writes a table tag by tag, with as many rows for each as `rowsOf` gives; the names of the first row's cells are the head. */
export async function csvOfTags(
  source: ExportSource,
  options: ExportOptions,
  head: readonly string[],
  rowsOf: (tag: Tag, place: Record<string, CsvCell>) => Record<string, CsvCell>[],
): Promise<Blob> {
  const table = new LongText();
  table.add(CSV_START + csvLine(head));
  for await (const { document, tags } of documentsWithTags(source, options.progress)) {
    for (const tag of tags) {
      const place = placeCells(source.review.name, tag, document, options.quotes);
      for (const row of rowsOf(tag, place)) table.add(csvLine(head.map((name) => row[name] ?? null)));
    }
  }
  return table.blob('text/csv');
}

/** The columns that both tables have, in their order. */
export const PLACE_COLUMNS = [
  ...['review', 'document', 'organisation', 'address', 'page', 'region', 'heading', 'start', 'end', 'passage'],
  ...['strength', 'role', 'responsibilities', 'note', 'by', 'suggested', 'in_place', 'created', 'changed', 'edition'],
  'tag_id',
];
