import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { i18n } from '#i18n';
import { headingsOf } from '../../../core/annotate/headingsOf.ts';
import { scrollToSpan } from '../../../core/annotate/scroll.ts';
import { answerOnce } from '../../../core/documents/pdf/answerOnce.ts';
import type { OpenPdf } from '../../../core/documents/pdf/openPdf.ts';
import type { PdfText } from '../../../core/documents/pdf/pdfText.ts';
import { readPdf } from '../../../core/documents/pdf/readPdf.ts';
import { fileHash } from '../../../core/model/document.ts';
import type { ReadingPlace } from '../../../core/model/readingPlace.ts';
import type { DocumentView, ViewEvents, Zoom } from '../DocumentView.ts';
import { stamp } from '../stamp.ts';
import { automaticScale } from './automaticScale.ts';
import { type DrawnText, drawnText } from './drawnText.ts';
import { makeViewer } from './makeViewer.ts';
import { nameNotes } from './nameNotes.ts';
import { outlineOf } from './outlineOf.ts';
import { pdfPages } from './pdfPages.ts';
import { printPdf } from './printPdf.ts';
import { type Sorted, sortLater } from './sortLater.ts';

/** Everything else waits until the first page has its words, at the latest so many milliseconds. */
const FIRST_PAGE = 3000;
/** How often it is told how many pages are read, in milliseconds. */
const PROGRESS = 300;
const ZOOM_STEP = 1.1;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 5;

/** The part of the viewer that marks what its own search found. */
type Highlighter = { setTextMapping(elements: Element[], texts: string[]): void };
type TextLayer = { div: Element; highlighter?: Highlighter | null };
type PageEvent = { pageNumber: number; source: { textLayer?: TextLayer | null }; error?: unknown };

/** Shows a PDF in a container (with one empty element inside) until the signal aborts. */
export function pdfView(
  { pdf, firstPage, firstDrawn }: Pick<OpenPdf, 'pdf' | 'firstPage' | 'firstDrawn'>,
  container: HTMLDivElement,
  address: string,
  { changed, drawn }: ViewEvents,
  signal: AbortSignal,
): DocumentView {
  const { viewer, eventBus, linkService } = makeViewer(container, signal);
  const waiting = new Map<number, () => void>();
  const layers = new Map<number, Element>();
  const spoilt = new Set<number>();
  let words: PdfText | null = null;
  let text: DrawnText | null = null;
  let read = 0;
  const reading = Promise.withResolvers<DrawnText>();
  reading.promise.catch(() => undefined);
  const seen = Promise.withResolvers<void>();
  const laidOut = Promise.withResolvers<void>();
  setTimeout(seen.resolve, FIRST_PAGE);
  const pageElement = (page: number): HTMLElement => viewer.getPageView(page).div;
  const pages = pdfPages(
    {
      container,
      file: fileHash(address) as string,
      count: pdf.numPages,
      element: pageElement,
      turned: () => viewer.pagesRotation,
      text: () => text,
      changed,
    },
    signal,
  );

  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'auto';
    laidOut.resolve();
    changed();
  });
  // Pages that were fitted to the window are fitted again when it changes.
  const fit = new ResizeObserver(() => {
    const value = viewer.currentScaleValue;
    if (value && Number.isNaN(Number(value))) viewer.currentScaleValue = value;
  });
  fit.observe(container);
  signal.addEventListener('abort', () => fit.disconnect());
  eventBus.on('pagechanging', changed);
  eventBus.on('scalechanging', changed);
  eventBus.on('rotationchanging', pages.turn);
  eventBus.on('pagerender', () => firstDrawn(seen.promise), { once: true });
  eventBus.on('pagerender', ({ source }: { source: Sorted }) => sortLater(source));
  eventBus.on('pagerendered', ({ pageNumber, error }: PageEvent) => {
    if (!error) return;
    // It gets no text layer.
    seen.resolve();
    spoilt.add(pageNumber);
    stamp('readable');
    changed();
  });
  eventBus.on('textlayerrendered', ({ pageNumber, source }: PageEvent) => {
    const layer = source.textLayer?.div;
    const page = pageNumber - 1;
    if (!layer) return;
    // It is never asked, and would keep the words of every page that was once drawn.
    source.textLayer?.highlighter?.setTextMapping([], []);
    if (layers.size === 0) {
      // Readable is what is laid out.
      layer.getBoundingClientRect();
      stamp('readable');
    }
    // First it is painted.
    setTimeout(seen.resolve);
    for (const [other, old] of layers) if (!old.isConnected) layers.delete(other);
    layers.set(page, layer);
    text?.draw(page, layer);
    if (!text) return changed();
    drawn();
    waiting.get(page)?.();
  });
  eventBus.on('annotationlayerrendered', ({ pageNumber }: PageEvent) => nameNotes(pageElement(pageNumber - 1)));
  linkService.setDocument(pdf);
  // Once the viewer knows the language it has all pages laid out anew.
  answerOnce(pdf, 'getMetadata', () => seen.promise.then(() => pdf.getMetadata()));
  // Pages are made as large as they are shown; the viewer would make them all anew.
  Object.assign(viewer, { _currentScale: automaticScale(firstPage, container) });
  viewer.setDocument(pdf);

  void index();
  async function index(): Promise<void> {
    await seen.promise;
    for (let page = 0; page < pdf.numPages; page++) {
      pageElement(page).setAttribute('aria-label', i18n.t('reader.pageOf', [String(page + 1), String(pdf.numPages)]));
    }
    try {
      let told = performance.now();
      const progress = (pages: number) => {
        read = Math.min(pages, pdf.numPages - 1);
        if (performance.now() - told < PROGRESS) return;
        told = performance.now();
        changed();
      };
      const met = (page: PDFPageProxy) => {
        const shown = viewer.getPageView(page.pageNumber - 1);
        if (!shown.pdfPage) shown.setPdfPage(page);
      };
      words = await readPdf(pdf, { signal, met, progress });
      text = drawnText(
        words,
        Array.from({ length: pdf.numPages }, (_, page) => pageElement(page)),
      );
      for (const [page, layer] of layers) if (layer.isConnected) text.draw(page, layer);
      read = pdf.numPages;
      stamp('indexed');
      reading.resolve(text);
      changed();
    } catch (error) {
      reading.reject(error);
      if (!signal.aborted) reportError(error);
    }
  }

  function readingPlace(): ReadingPlace {
    const page = viewer.currentPageNumber;
    const element = pageElement(page - 1);
    return { page, top: (container.scrollTop - element.offsetTop) / Math.max(1, element.clientHeight) };
  }
  const scale = (by: number) => {
    viewer.currentScaleValue = String(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, viewer.currentScale * by)));
  };
  const zooms: Record<Zoom, () => void> = {
    in: () => scale(ZOOM_STEP),
    out: () => scale(1 / ZOOM_STEP),
    width: () => {
      viewer.currentScaleValue = 'page-width';
    },
    page: () => {
      viewer.currentScaleValue = 'page-fit';
    },
    actual: () => {
      viewer.currentScaleValue = '1';
    },
  };

  return {
    readable: seen.promise,
    scroller: container,
    surface: {
      address,
      scroller: container,
      follow(next) {
        reading.promise.then(
          ({ model }) => next({ model, addressChanged: false }),
          () => undefined,
        );
      },
      pages,
      show(model, span, shown) {
        waiting.clear();
        if (span.area) {
          pages.show(span.area);
          shown();
          return true;
        }
        const place = text?.placeOf(span.start);
        if (!place) return false;
        const there = () => {
          waiting.clear();
          const isShown = scrollToSpan(model, span);
          if (isShown) shown();
          return isShown;
        };
        if (model.rangesOf({ start: span.start, end: span.start + 1 }).length > 0) return there();
        waiting.set(place.page, there);
        const element = pageElement(place.page);
        container.scrollTop = element.offsetTop + place.top * element.clientHeight - container.clientHeight / 2;
        viewer.update();
        return true;
      },
    },
    state: () => ({
      page: viewer.currentPageNumber,
      pages: pdf.numPages,
      zoom: Math.round(viewer.currentScale * 100),
      read,
      model: text?.model ?? null,
    }),
    zoom: (to) => zooms[to](),
    goTo(page) {
      viewer.currentPageNumber = page;
    },
    rotate() {
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
    },
    async outline() {
      const { model, offsetAt } = await reading.promise;
      const read = headingsOf(model);
      const own = await outlineOf(pdf, offsetAt, read);
      return own.length > 0 ? own : read;
    },
    pages,
    placeOf({ start, area }) {
      const inWords = area ? null : text?.placeOf(start);
      const { page, top } = inWords ?? { page: (area?.page ?? 1) - 1, top: (area?.y ?? 0) / 100 };
      const element = pageElement(page);
      return (element.offsetTop + top * element.clientHeight) / Math.max(1, container.scrollHeight);
    },
    offsetInView() {
      const { page, top } = readingPlace();
      return text?.offsetAt(page - 1, top) ?? 0;
    },
    readingPlace,
    readOn({ page, top }) {
      const there = () => {
        const element = pageElement(Math.min(page, pdf.numPages) - 1);
        container.scrollTop = element.offsetTop + top * element.clientHeight;
      };
      void laidOut.promise.then(async () => {
        there();
        const { scrollTop } = container;
        // Until each page was looked at, all count as large as the first.
        await viewer.pagesPromise;
        if (container.scrollTop === scrollTop) there();
      });
    },
    isSpoilt: () => spoilt.has(viewer.currentPageNumber),
    hasWords() {
      const page = viewer.currentPageNumber - 1;
      if (text) return text.hasWords(page);
      return layers.get(page)?.textContent !== '';
    },
    print: (options) => printPdf(pdf, words, pages.paintOn, options),
  };
}
