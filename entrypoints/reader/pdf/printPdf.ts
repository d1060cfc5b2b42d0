import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextModel } from '../../../core/annotate/textModel.ts';
import { AS_DRAWN } from '../../../core/documents/pdf/asDrawn.ts';
import type { PdfText } from '../../../core/documents/pdf/pdfText.ts';
import { drawnText } from './drawnText.ts';

/** Dots per inch of a printed page, fewer where a page would have more than so many in all. */
const DOTS = 150;
const MOST_DOTS = 16_000_000;
const POINTS = 72;
/** How many CSS pixels a point is. */
const PIXELS = 96 / POINTS;

export type PrintOptions = {
  /** Counts the pages that are ready. */
  progress: (page: number) => void;
  /** Paints the tags on words that were drawn anew. */
  paint: (model: TextModel) => void;
  signal: AbortSignal;
};

/**
 * Prints a PDF as pictures of its pages, each on a sheet of its own size, with its words over it, on which the tags are
 * painted; before its text is read (null) without them. Rejects with the signal's reason when it aborts.
 */
export async function printPdf(pdf: PDFDocumentProxy, text: PdfText | null, options: PrintOptions): Promise<void> {
  const { progress, paint, signal } = options;
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const style = document.createElement('style');
  const sizes: string[] = [];
  const addresses: string[] = [];
  const layers: HTMLElement[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const size = `${width}pt ${height}pt`;
      if (!sizes.includes(size)) sizes.push(size);
      const image = new Image();
      image.src = URL.createObjectURL(await drawn(page));
      addresses.push(image.src);
      await image.decode();
      const layer = await wordsOf(page);
      signal.throwIfAborted();
      layers.push(layer);
      const sheet = document.createElement('div');
      sheet.className = 'print-sheet';
      sheet.style.cssText = `page: sheet-${sizes.indexOf(size)}; inline-size: ${width}pt; block-size: ${height}pt`;
      sheet.append(image, layer);
      sheets.append(sheet);
      progress(number);
    }
    style.textContent = sizes.map((size, at) => `@page sheet-${at} { size: ${size}; margin: 0 }`).join('\n');
    document.body.append(style, sheets);
    if (text) {
      const words = drawnText(text, [...sheets.children]);
      for (const [page, layer] of layers.entries()) words.draw(page, layer);
      paint(words.model);
    }
    print();
  } finally {
    style.remove();
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

/** A picture of a page. Rejects when the browser cannot make one of its size. */
async function drawn(page: PDFPageProxy): Promise<Blob> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS / POINTS, Math.sqrt(MOST_DOTS / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw new Error('The browser could not draw the page.');
  return blob;
}

/** The words of a page, transparent, where its picture shows them. */
async function wordsOf(page: PDFPageProxy): Promise<HTMLElement> {
  const container = document.createElement('div');
  container.className = 'textLayer';
  container.style.setProperty('--total-scale-factor', String(PIXELS));
  const viewport = page.getViewport({ scale: PIXELS });
  await new TextLayer({ textContentSource: page.streamTextContent(AS_DRAWN), container, viewport }).render();
  return container;
}
