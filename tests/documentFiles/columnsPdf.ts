import { rawPdf } from './rawPdf.ts';

// Without an encoding of its own Helvetica has the ligatures fi and fl at \256 and \257.
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const LEADING = 18;

/** A PDF of pages set in two columns, each given as its lines, as a PDF writes them (`\256` is the ligature fi). */
export function columnsPdf(pages: [left: string[], right: string[]][]): Buffer {
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  const all = pages.flatMap((columns, page) => {
    const shown = columns.flatMap((lines, column) =>
      lines.map((line, at) => `BT /F1 12 Tf ${60 + column * 270} ${700 - at * LEADING} Td (${line}) Tj ET`),
    );
    const content = shown.join(' ');
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ];
  });
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    ...all,
  ]);
}
