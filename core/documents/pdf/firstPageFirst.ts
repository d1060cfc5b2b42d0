import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerOnce } from './answerOnce.ts';
import { AS_DRAWN } from './asDrawn.ts';

/**
 * Has the worker begin with what a page is drawn from; whoever draws the page gets it as far as it is. Nothing is drawn
 * here. To be called once the page is being drawn: then its words are read, and its structure when `seen` settles.
 */
export function firstPageFirst(page: PDFPageProxy): (seen: Promise<unknown>) => void {
  // It draws once it knows which layers are shown, and is never told.
  const optionalContentConfigPromise = new Promise<never>(() => {});
  const canvas = document.createElement('canvas');
  const task = page.render({ canvas, viewport: page.getViewport({ scale: 1 }), optionalContentConfigPromise });
  task.promise.catch(() => undefined);
  return (seen) => {
    task.cancel();
    const words = page.getTextContent(AS_DRAWN);
    words.catch(() => undefined);
    answerOnce(page, 'streamTextContent', () => streamed(words));
    // The viewer asks for it before the words, and the worker answers in turn.
    answerOnce(page, 'getStructTree', () => seen.then(() => page.getStructTree()));
  };
}

function streamed<T>(whole: Promise<T>): ReadableStream<T> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(await whole);
      controller.close();
    },
  });
}
