import { type PDFPageProxy, PixelsPerInch } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the viewer enlarges a page to at most by itself. */
const MOST = 1.25;

/** The scale that the viewer chooses for a page in a window by itself (`auto`), where 1 is the page's own size. */
export function automaticScale(page: PDFPageProxy, { clientWidth, clientHeight }: Element): number {
  const { width, height } = page.getViewport({ scale: PixelsPerInch.PDF_TO_CSS_UNITS });
  const [across, down] = [clientWidth / width, clientHeight / height];
  return Math.min(MOST, width <= height ? across : Math.min(across, down));
}
