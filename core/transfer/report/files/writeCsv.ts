import { CSV_START, csvLine } from '../../csv.ts';
import type { Report, SectionId } from '../report.ts';

/** Writes the findings of a report as CSV: a row for each standard and document. Without them, its first sheet. */
export function writeCsv({ sections }: Report): Blob {
  const wanted: SectionId = 'findings';
  const section = sections.find(({ id }) => id === wanted) ?? sections.find(({ sheet }) => sheet !== null);
  const { columns, rows } = section?.sheet ?? { columns: [], rows: [] };
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => csvLine(cells));
  return new Blob([CSV_START, ...lines], { type: 'text/csv;charset=utf-8' });
}
