import { prepareToConvert } from '../../core/documents/convertAside.ts';
import { fileKind, kindByName, type ReadableKind } from '../../core/documents/fileKind.ts';
import type { FileProblem } from '../../core/documents/fileProblem.ts';
import { bytesIdentity } from '../../core/documents/identity.ts';
import { MAX_FILE } from '../../core/documents/limits.ts';
import type { OpenPdf } from '../../core/documents/pdf/openPdf.ts';
import { readFile } from '../../core/documents/readFile.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import { documentWords } from './documentWords.ts';
import { enterReview } from './enterReview.ts';
import type { pdfView } from './pdf/pdfView.ts';

/**
 * A file that can be shown. `enter` puts it into the review, once however often it is asked, and gives its document there
 * (null: it could not be stored).
 */
export type OpenFile = {
  hash: string;
  name: string;
  /** The document's own title, else its name; asked for once the document is seen. */
  title: () => Promise<string>;
  /** Whether it is something else than its name says. */
  isMisnamed: boolean;
  enter: () => Promise<DocumentRecord | null>;
} & (
  | ({ kind: 'pdf'; view: typeof pdfView } & OpenPdf)
  | { kind: ReadableKind; article: HTMLElement; rest: Promise<void> }
);

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
  // Taken from the bytes before they are handed over, and beside all that follows.
  const hashing = bytesIdentity(bytes);
  if (options.signal.aborted) return { ok: false, problem: 'cancelled' };
  const opening =
    fileKind(bytes, name) === 'pdf' ? await openAsPdf(bytes, name, options) : await openOther(bytes, name, options);
  if (!opening.ok) return opening;
  const hash = await hashing;
  if (options.signal.aborted) return { ok: false, problem: 'cancelled' };
  const { kind, title } = opening.value;
  let entered: Promise<DocumentRecord | null> | null = null;
  const enter = () => {
    entered ??= title().then((known) => enterReview({ hash, kind, name, title: known }, file));
    return entered;
  };
  // Before the rest of it is made, which may take long. Of a PDF only its first page is, and that comes first.
  if (kind !== 'pdf') enter().catch(reportError);
  return { ok: true, value: { hash, name, enter, ...opening.value } };
}

/** Loads pdf.js and starts the workers that read files, while there is nothing else to do. */
export async function prepare(): Promise<void> {
  void import('./pdf/pdfView.ts');
  void import('../../core/documents/pdf/pdfTitle.ts');
  (await import('../../core/documents/pdf/openPdf.ts')).prepareForPdf();
  prepareToConvert();
}

async function openAsPdf(bytes: Uint8Array, name: string, options: Options) {
  const [{ openPdf }, { pdfTitle }, { pdfView }] = await Promise.all([
    import('../../core/documents/pdf/openPdf.ts'),
    import('../../core/documents/pdf/pdfTitle.ts'),
    import('./pdf/pdfView.ts'),
  ]);
  const opened = await openPdf(bytes, options);
  if (!opened.ok) return opened;
  const named = kindByName(name);
  const isMisnamed = named !== null && named !== 'pdf';
  const title = async () => (await pdfTitle(opened.value.pdf)) ?? name;
  return { ok: true as const, value: { kind: 'pdf' as const, view: pdfView, ...opened.value, title, isMisnamed } };
}

async function openOther(bytes: Uint8Array, name: string, { signal, progress }: Options) {
  const read = await readFile(bytes, name, { signal, progress, words: documentWords() });
  return read.ok ? { ok: true as const, value: { ...read.value, title: async () => read.value.title } } : read;
}
