/** What a cell holds. A number is written as one; null leaves it empty. */
export type CsvCell = string | number | null;

/** Begins a file, before its first line: without it Excel does not read UTF-8. */
export const CSV_START = '\uFEFF';

/** What a spreadsheet may take for a formula: after blanks too, and in full-width characters, which some read as well. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Text as a spreadsheet shall show it: never a formula. One that could be read so gets an apostrophe in front; say that
 * where the file is offered.
 */
export function cellText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One row of a CSV file (RFC 4180) with its line end. Texts that could be formulas are neutralised as `cellText` does. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cellText(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
