import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AS_DRAWN } from './asDrawn.ts';
import { type Line, pageLines } from './pageLines.ts';
import { type PdfText, pdfText } from './pdfText.ts';

/** Pages that are asked for before the first of them has answered. */
const AHEAD = 4;
/**
 * Reads the text of all pages, in the background: `met` is given each page before its text is read, `progress` is called
 * with the pages read so far. A page that cannot be read has no text. Rejects with the signal's reason when it aborts.
 */
export async function readPdf(
  pdf: PDFDocumentProxy,
  {
    signal,
    met,
    progress,
  }: { signal: AbortSignal; met: (page: PDFPageProxy) => void; progress: (pages: number) => void },
): Promise<PdfText> {
  const pages: Line[][] = [];
  const asked: Promise<Line[]>[] = [];
  for (let page = 0; page < pdf.numPages; page++) {
    while (asked.length < Math.min(AHEAD + page, pdf.numPages)) asked.push(readPage(pdf, asked.length, met));
    pages.push((await asked[page]) as Line[]);
    signal.throwIfAborted();
    progress(page + 1);
  }
  return pdfText(pages, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  });
}

async function readPage(pdf: PDFDocumentProxy, index: number, met: (page: PDFPageProxy) => void): Promise<Line[]> {
  try {
    const page = await pdf.getPage(index + 1);
    met(page);
    return pageLines(await page.getTextContent(AS_DRAWN), index, page);
  } catch {
    return [];
  }
}
