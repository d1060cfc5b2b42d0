import {
  GlobalWorkerOptions,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Why a PDF was not opened: `locked` when its password was not given. */
export type PdfProblem = 'damaged' | 'empty' | 'locked' | 'cancelled';

export type OpenedPdf = { ok: true; value: PDFDocumentProxy } | { ok: false; problem: PdfProblem };

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

/**
 * Opens a PDF from its bytes, which are handed over to the worker and empty afterwards. Scripts and XFA forms in it stay
 * asleep, no address in it is followed, and everything it may need comes with the extension.
 */
export async function openPdf(bytes: Uint8Array, { signal, askPassword }: PdfOptions): Promise<OpenedPdf> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  GlobalWorkerOptions.workerSrc = workerUrl;
  const folder = (name: string) => new URL(`${FOLDER}${name}/`, location.href).href;
  const task = getDocument({
    data: bytes,
    cMapUrl: folder('cmaps'),
    iccUrl: folder('iccs'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useWorkerFetch: true,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    verbosity: QUIET,
  });
  let gaveUp = false;
  task.onPassword = (take: (password: string) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      if (password !== null) return take(password);
      gaveUp = true;
      return task.destroy();
    });
  };
  const stop = () => void task.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const pdf = await task.promise;
    if (pdf.numPages === 0) {
      await task.destroy();
      return { ok: false, problem: 'empty' };
    }
    // The viewer measures the others by it; a page tree that has none is damaged.
    await pdf.getPage(1);
    return { ok: true, value: pdf };
  } catch {
    void task.destroy();
    return { ok: false, problem: signal.aborted ? 'cancelled' : gaveUp ? 'locked' : 'damaged' };
  }
}
