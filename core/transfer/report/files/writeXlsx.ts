import writeXlsxFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/universal';
import { type CsvCell, cellText } from '../../csv.ts';
import { xmlText } from '../../xmlText.ts';
import type { Report, Sheet } from '../report.ts';

/** The most characters that Excel keeps in a cell. */
const LONGEST = 32_767;
/** The most characters of a sheet's name, and those that it may not have. */
const NAME = 31;
const NOT_IN_NAME = /[[\]:*?/\\]/g;

/** Points of one line of a cell, and the most that a row may have. */
const LINE = 15;
const HIGHEST = 409;

/** Writes the sheets of a report as one workbook: the head row stays in sight, no cell is or becomes a formula. */
export async function writeXlsx(report: Report): Promise<Blob> {
  const sheets = report.sections.flatMap(({ sheet }) => sheet ?? []);
  return (await writeXlsxFile(sheets.map(excelSheet))).toBlob();
}

function excelSheet({ name, columns, rows }: Sheet): ExcelSheet<Blob> {
  const head = columns.map(
    ({ title }): Cell => ({
      value: title,
      fontWeight: 'bold',
      backgroundColor: '#f0efec',
      wrap: true,
      alignVertical: 'top',
    }),
  );
  return {
    sheet: name.replace(NOT_IN_NAME, ' ').slice(0, NAME),
    data: [head, ...rows.map((row) => row.map((cell, at) => excelCell(cell, columns[at]?.width ?? 10)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** `height` is what the cell asks of its row: not every program makes a row as high as its text when it opens a file. */
function excelCell(cell: CsvCell, width: number): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  const text = xmlText(cellText(cell));
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return { value, type: String, wrap: true, alignVertical: 'top', height: Math.min(lines * LINE, HIGHEST) };
}
