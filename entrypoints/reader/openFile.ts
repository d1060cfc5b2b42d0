import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { enterReview } from './enterReview.ts';
import { readOther } from './readOther.ts';

/** A file that can be shown. `entered` settles once it stands in the review. */
export type OpenFile = { hash: string; name: string; entered: Promise<void> } & (
  | { kind: 'pdf'; pdf: PDFDocumentProxy }
  | { kind: 'text'; html: string }
);

/** Why a file is not shown; each has a sentence in the catalogue, `reader.problem.*`. */
export type FileProblem = 'empty' | 'tooLarge' | 'damaged' | 'locked' | 'notADocument' | 'notHere' | 'cancelled';

export type Opening = { ok: true; value: OpenFile } | { ok: false; problem: FileProblem };

/** Larger files are refused at once. */
const MOST_BYTES = 300 * 1024 * 1024;
/** A PDF may begin behind so many other bytes. */
const PDF_WITHIN = 1024;

type Options = { signal: AbortSignal; askPassword: (wrong: boolean) => Promise<string | null> };

/** Reads a file by what is in it, whatever it is called; nothing in it is run and nothing is fetched. */
export async function openFile(name: string, file: Blob, options: Options): Promise<Opening> {
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > MOST_BYTES) return { ok: false, problem: 'tooLarge' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'notHere' };
  }
  const hash = await hashOf(bytes);
  if (options.signal.aborted) return { ok: false, problem: 'cancelled' };
  const opening = isPdf(bytes) ? await openAsPdf(bytes, options) : openAsText(bytes);
  if (!opening.ok) return opening;
  const kind = opening.value.kind;
  return { ok: true, value: { hash, name, ...opening.value, entered: enterReview({ hash, kind, name }, file) } };
}

/** Loads pdf.js, while there is nothing else to do or a file is being read. */
export const loadPdf = () => [import('../../core/documents/pdf/openPdf.ts'), import('./pdf/pdfView.ts')];

async function openAsPdf(bytes: Uint8Array, options: Options) {
  const { openPdf } = await import('../../core/documents/pdf/openPdf.ts');
  const opened = await openPdf(bytes, options);
  return opened.ok ? { ok: true as const, value: { kind: 'pdf' as const, pdf: opened.value } } : opened;
}

function openAsText(bytes: Uint8Array) {
  const html = readOther(bytes);
  return html
    ? { ok: true as const, value: { kind: 'text' as const, html } }
    : { ok: false as const, problem: 'notADocument' as const };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-');
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
