import { rawPdf } from './rawPdf.ts';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
/** A table as a scanner leaves it: strokes, no letters. */
const DRAWN = [
  '0.97 g 0 0 612 792 re f 0.25 g 72 700 260 16 re f',
  ...[640, 610, 580, 550, 520].map((y) => `0.45 g 72 ${y} 180 9 re f 300 ${y} 60 9 re f 420 ${y} 90 9 re f`),
  '0.2 G 2 w 66 500 470 180 re S 66 668 m 536 668 l S',
].join(' ');

/** A PDF whose pages say something (a paragraph for each line) or, where null, are pictures. */
export function mixedPdf(pages: (string[] | null)[], { title = '' } = {}): Buffer {
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  const all = pages.flatMap((lines, page) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    stream(lines ? lines.map((line, at) => `BT /F1 12 Tf 72 ${700 - at * 60} Td (${line}) Tj ET`).join(' ') : DRAWN),
  ]);
  const info = `<< /Title (${title}) >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
  ];
  return rawPdf([...objects, ...all, info], title ? `/Info ${4 + pages.length * 2} 0 R` : '');
}
