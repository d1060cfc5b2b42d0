import {
  GlobalWorkerOptions,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { firstPageFirst } from './firstPageFirst.ts';

/** Why a PDF was not opened: `locked` when its password was not given. */
export type PdfProblem = 'damaged' | 'empty' | 'locked' | 'cancelled';

export type OpenedPdf = { ok: true; value: OpenPdf } | { ok: false; problem: PdfProblem };

/**
 * A PDF and the worker that reads it; `close` ends both at once, whatever they are at. The worker has begun with the first
 * page: `firstDrawn` is to be called once that is being drawn, with what settles once it is seen.
 */
export type OpenPdf = {
  pdf: PDFDocumentProxy;
  firstPage: PDFPageProxy;
  firstDrawn(seen: Promise<unknown>): void;
  close(): void;
};

export type PdfOptions = {
  signal: AbortSignal;
  /** Asks for the password, again when it was `wrong`; null gives up. */
  askPassword: (wrong: boolean) => Promise<string | null>;
};

/** Where the build puts what pdf.js reads at need: character maps, fonts, decoders, a colour profile (wxt.config.ts). */
const FOLDER = '/pdfjs/';
/** Larger images are left out: a page of 1 metre square at 300 dots an inch is as large. */
const MOST_PIXELS = 140_000_000;
const QUIET = 0;

/** A worker that waits for the next PDF: to start one takes longer than to read a short file. */
let waiting: PDFWorker | null = null;

/** Starts a worker for the PDF that is opened next. */
export function prepareForPdf(): void {
  GlobalWorkerOptions.workerSrc = workerUrl;
  waiting ??= new PDFWorker({ verbosity: QUIET });
}

/**
 * Opens a PDF from its bytes, which are handed over to the worker and empty afterwards. Scripts and XFA forms in it stay
 * asleep, no address in it is followed, and everything it may need comes with the extension.
 */
export async function openPdf(bytes: Uint8Array, { signal, askPassword }: PdfOptions): Promise<OpenedPdf> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  prepareForPdf();
  const worker = waiting as PDFWorker;
  waiting = null;
  const folder = (name: string) => new URL(`${FOLDER}${name}/`, location.href).href;
  const task = getDocument({
    data: bytes,
    worker,
    cMapUrl: folder('cmaps'),
    iccUrl: folder('iccs'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useWorkerFetch: true,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    // The viewer would ask for every page before the first one has its words; the reader gives it each as it reads it.
    disableAutoFetch: true,
    verbosity: QUIET,
  });
  let gaveUp = false;
  const ended = Promise.withResolvers<never>();
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    ended.reject(signal.reason);
  };
  ended.promise.catch(() => undefined);
  task.onPassword = (take: (password: string) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      if (password !== null) return take(password);
      gaveUp = true;
      close();
    });
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    signal.throwIfAborted();
    const pdf = await Promise.race([task.promise, ended.promise]);
    if (pdf.numPages === 0) {
      close();
      return { ok: false, problem: 'empty' };
    }
    // The viewer measures the others by it; a page tree that has none is damaged.
    const firstPage = await Promise.race([pdf.getPage(1), ended.promise]);
    return { ok: true, value: { pdf, firstPage, firstDrawn: firstPageFirst(firstPage), close } };
  } catch {
    close();
    return { ok: false, problem: signal.aborted ? 'cancelled' : gaveUp ? 'locked' : 'damaged' };
  }
}
