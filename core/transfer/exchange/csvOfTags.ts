import type { DocumentRecord } from '../../model/document.ts';
import type { Tag } from '../../model/tag.ts';
import { CSV_START, type CsvCell, csvLine } from '../csv.ts';
import { itemName } from './itemUris.ts';
import type { ExportOptions, ReviewParts } from './reviewParts.ts';

const SLICE = 1000;

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
  { review, documents, tags }: ReviewParts,
  options: ExportOptions,
  head: readonly string[],
  rowsOf: (tag: Tag, place: Record<string, CsvCell>) => Record<string, CsvCell>[],
): Promise<Blob> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const chunks: string[] = [CSV_START, csvLine(head)];
  for (let from = 0; from < tags.length; from += SLICE) {
    options.signal?.throwIfAborted();
    const lines = tags.slice(from, from + SLICE).flatMap((tag) => {
      const document = byId.get(tag.documentId);
      if (!document) return [];
      const place = placeCells(review.name, tag, document, options.quotes);
      return rowsOf(tag, place).map((row) => csvLine(head.map((name) => row[name] ?? null)));
    });
    chunks.push(lines.join(''));
    options.progress?.(Math.min(from + SLICE, tags.length), tags.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(chunks, { type: 'text/csv' });
}

/** The columns that both tables have, in their order. */
export const PLACE_COLUMNS = [
  ...['review', 'document', 'organisation', 'address', 'page', 'region', 'heading', 'start', 'end', 'passage'],
  ...['strength', 'role', 'responsibilities', 'note', 'by', 'suggested', 'in_place', 'created', 'changed', 'edition'],
  'tag_id',
];
