import type { TextModel } from '../../core/annotate/textModel.ts';
import type { Surface } from '../page/Surface.ts';
import type { PrintOptions } from './pdf/printPdf.ts';

/** How large pages are drawn: to the window's width, to a whole page, or by steps. */
export type Zoom = 'in' | 'out' | 'width' | 'page' | 'actual';

/** What the header bar shows of a view. `page` and `pages` are 0 where a document has no pages. */
export type ViewState = {
  page: number;
  pages: number;
  /** In per cent. */
  zoom: number;
  /** Pages whose text was read so far; `pages` when all is read. */
  read: number;
  model: TextModel | null;
};

/** An entry of a document's outline: a heading, with where it stands in the text. */
export type Heading = { title: string; level: number; start: number };

/** A document as it is shown: one for each kind. */
export type DocumentView = {
  surface: Surface;
  /** Settles once there is something to read; all that can wait does. */
  readable: Promise<void>;
  /** What scrolls; focus goes there to read. */
  scroller: HTMLElement;
  state(): ViewState;
  zoom(to: Zoom): void;
  /** Shows a page (from 1) at the top. */
  goTo(page: number): void;
  /** Turns all pages a quarter to the right; null where nothing can be turned. */
  rotate: (() => void) | null;
  /** The headings, in order, once the text is read. */
  outline(): Promise<Heading[]>;
  /** How far down the whole document an offset of the text stands (0–1). */
  placeOf(offset: number): number;
  /** The offset of the text that is in view at the top. */
  offsetInView(): number;
  /** Whether the page in view is damaged and could not be drawn. */
  isSpoilt(): boolean;
  /** Whether the page in view has words; true while that is not known. */
  hasWords(): boolean;
  /** Hands the document to the browser's printing, with its tags. Rejects when the signal aborts. */
  print(options: PrintOptions): Promise<void>;
};

/** What a view tells: something of its state has changed, words were drawn, a page could not be shown. */
export type ViewEvents = { changed: () => void; drawn: () => void };
