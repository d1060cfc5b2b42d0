import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Has the worker begin with what a page is drawn from; whoever draws the page gets it as far as it is. Nothing is drawn
 * here. Call what comes back once the page is being drawn.
 */
export function drawAhead(page: PDFPageProxy): () => void {
  const task = page.render({ canvas: document.createElement('canvas'), viewport: page.getViewport({ scale: 1 }) });
  // Each step waits to be let on; none is.
  task.onContinue = () => undefined;
  task.promise.catch(() => undefined);
  return () => task.cancel();
}
