/** Writes a PDF from the bodies of its objects (1, 2, …; the first is the catalogue), with an exact table of places. */
export function rawPdf(objects: string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** One page that says something; `page`, `catalogue` and `more` add entries and objects (from 6 on). */
export function onePage(words: string, add: { page?: string; catalogue?: string; more?: string[] } = {}): Buffer {
  const content = `BT /F1 14 Tf 72 700 Td (${words}) Tj ET`;
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${add.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${add.page ?? ''} >>`,
    stream(content),
    FONT,
    ...(add.more ?? []),
  ]);
}

/** Pages without words, as a scanner makes them. */
export function scannedPages(count: number): Buffer {
  const drawn = '0.9 g 72 72 468 648 re f 0.2 g 100 600 300 14 re f 100 570 340 14 re f';
  const pages = Array.from({ length: count }, (_, page) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${4 + page * 2} 0 R >>`,
    stream(drawn),
  ]).flat();
  const kids = Array.from({ length: count }, (_, page) => `${3 + page * 2} 0 R`).join(' ');
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...pages]);
}

/** So many pages, each with one line that says which it is. */
export function manyPages(count: number): Buffer {
  const pages = Array.from({ length: count }, (_, page) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    stream(`BT /F1 14 Tf 72 700 Td (The coach writes the log of day ${page + 1}.) Tj ET`),
  ]).flat();
  const kids = Array.from({ length: count }, (_, page) => `${4 + page * 2} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    FONT,
    ...pages,
  ]);
}

/** A PDF that opens, with one page that cannot be drawn: its content does not end. */
export const spoiltPage = (): Buffer =>
  Buffer.from(onePage('Hello').toString('latin1').replace('endstream', 'enxstream'), 'latin1');

/** A form of one text field that someone filled in. */
export const filledForm = (answer: string): Buffer =>
  onePage('Goal for the year', {
    catalogue: '/AcroForm << /Fields [6 0 R] /DR << /Font << /F1 5 0 R >> >> /DA (/F1 12 Tf 0 g) >>',
    page: '/Annots [6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (goal) /V (${answer}) /DA (/F1 12 Tf 0 g) /Rect [72 640 400 664] /P 3 0 R /F 4 >>`,
    ],
  });
