import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots per inch of a printed page. */
const DOTS = 150;
const POINTS = 72;

/**
 * Prints a PDF as pictures of its pages, each on a sheet of its own size. `progress` counts pages that are ready.
 * Rejects with the signal's reason when it aborts.
 */
export async function printPdf(
  pdf: PDFDocumentProxy,
  progress: (page: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const style = document.createElement('style');
  const addresses: string[] = [];
  try {
    const canvas = document.createElement('canvas');
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: DOTS / POINTS });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      signal.throwIfAborted();
      if (number === 1) {
        const { width, height } = page.getViewport({ scale: 1 });
        style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }`;
      }
      const image = new Image();
      image.src = URL.createObjectURL(blob as Blob);
      addresses.push(image.src);
      await image.decode();
      sheets.append(image);
      progress(number);
    }
    document.body.append(style, sheets);
    print();
  } finally {
    style.remove();
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
