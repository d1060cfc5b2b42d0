import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_START, cellText, csvLine } from '../../core/transfer/csv.ts';

/** Reads a CSV file as RFC 4180 says, one character after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (quoted || (character !== ',' && character !== '\r' && character !== '\n')) cell += character;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    }
  }
  return rows;
}

describe('csv', () => {
  it('begins with a byte order mark, separates with commas, ends lines as Excel expects', () => {
    expect(CSV_START).toBe('\uFEFF');
    expect(csvLine(['Standard', 'Score', 'Reason'])).toBe('Standard,Score,Reason\r\n');
    expect(csvLine(['Say "so", then go', 2, null, ' two '])).toBe('"Say ""so"", then go",2,," two "\r\n');
  });

  it('lets no text begin a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\t=', '＝', '＋', '－', '＠', '\u0000=']) {
      const text = `${start}HYPERLINK("https://a.example","b")`;
      expect(cellText(text), JSON.stringify(start)).toBe(`'${text}`);
    }
    expect(cellText('a = b')).toBe('a = b');
    expect(csvLine([-2, 0.5])).toBe('-2,0.5\r\n');
  });

  it('gives back any text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })), (rows) => {
        const file = rows.map((row) => csvLine(row)).join('');
        expect(readCsv(file)).toEqual(rows.map((row) => row.map(cellText)));
      }),
    );
  });
});
