import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fileKind, kindByName, type ReadableKind } from '../../core/documents/fileKind.ts';
import type { FileProblem } from '../../core/documents/fileProblem.ts';
import { bytesIdentity } from '../../core/documents/identity.ts';
import { MAX_FILE } from '../../core/documents/limits.ts';
import { readFile } from '../../core/documents/readFile.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import { documentWords } from './documentWords.ts';
import { enterReview } from './enterReview.ts';

/** A file that can be shown. `entered` settles once it stands in the review (null: it could not be stored). */
export type OpenFile = {
  hash: string;
  name: string;
  /** The document's own title, else its name. */
  title: Promise<string>;
  /** Whether it is something else than its name says. */
  isMisnamed: boolean;
  entered: Promise<DocumentRecord | null>;
} & ({ kind: 'pdf'; pdf: PDFDocumentProxy } | { kind: ReadableKind; html: string });

/** Why a file is not shown; each has a sentence in the catalogue, `reader.problem.*`. */
export type NotOpened = FileProblem | 'locked' | 'notHere';

export type Opening = { ok: true; value: OpenFile } | { ok: false; problem: NotOpened };

type Options = {
  signal: AbortSignal;
  progress: (part: number) => void;
  askPassword: (wrong: boolean) => Promise<string | null>;
};

/** Reads a file by what is in it, whatever it is called; nothing in it is run and nothing is fetched. */
export async function openFile(name: string, file: Blob, options: Options): Promise<Opening> {
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > MAX_FILE) return { ok: false, problem: 'tooLarge' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'notHere' };
  }
  const hash = await bytesIdentity(bytes);
  if (options.signal.aborted) return { ok: false, problem: 'cancelled' };
  const opening =
    fileKind(bytes, name) === 'pdf' ? await openAsPdf(bytes, name, options) : await openOther(bytes, name, options);
  if (!opening.ok) return opening;
  const { kind, title } = opening.value;
  const entered = title.then((known) => enterReview({ hash, kind, name, title: known }, file));
  return { ok: true, value: { hash, name, entered, ...opening.value } };
}

/** Loads pdf.js, while there is nothing else to do or a file is being read. */
export const loadPdf = () =>
  Promise.all([
    import('../../core/documents/pdf/openPdf.ts'),
    import('../../core/documents/pdf/pdfTitle.ts'),
    import('./pdf/pdfView.ts'),
  ]);

async function openAsPdf(bytes: Uint8Array, name: string, options: Options) {
  const [{ openPdf }, { pdfTitle }] = await loadPdf();
  const opened = await openPdf(bytes, options);
  if (!opened.ok) return opened;
  const named = kindByName(name);
  const isMisnamed = named !== null && named !== 'pdf';
  const title = pdfTitle(opened.value).then((own) => own ?? name);
  return { ok: true as const, value: { kind: 'pdf' as const, pdf: opened.value, title, isMisnamed } };
}

async function openOther(bytes: Uint8Array, name: string, { signal, progress }: Options) {
  const read = await readFile(bytes, name, { signal, progress, words: documentWords() });
  return read.ok ? { ok: true as const, value: { ...read.value, title: Promise.resolve(read.value.title) } } : read;
}
