import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What programs write where a person has named nothing: the program's own name, a file's, or that there is no title. */
const PROGRAM = /^Microsoft (?:Word|PowerPoint|Excel|Publisher) - /i;
const NO_TITLE =
  /^(?:untitled|title|document|doc|print|scan|unknown)?[\s\d._-]*$|\.(?:docx?|indd|pptx?|xlsx?|pdf|qxd|rtf|pages|tiff?|jpe?g)$/i;

/** The title that a PDF says it has, or null where it has none that a person would know it by. */
export async function pdfTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info, metadata } = await pdf.getMetadata();
    const said = [metadata?.get('dc:title'), (info as { Title?: unknown }).Title];
    return said.map(titleOf).find((title) => title !== null) ?? null;
  } catch {
    return null; // Damaged metadata is none.
  }
}

/** A title as it is worth showing, or null. */
export function titleOf(said: unknown): string | null {
  if (typeof said !== 'string') return null;
  const title = said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(PROGRAM, '');
  return NO_TITLE.test(title) ? null : title.slice(0, 500);
}
