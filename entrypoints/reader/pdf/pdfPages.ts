import { headingAt } from '../../../core/annotate/headingAt.ts';
import { TEXT_VERSION } from '../../../core/annotate/textModel.ts';
import type { Passage } from '../../../core/model/passage.ts';
import { type Area, areaOf, regionOf, wholePage } from '../../../core/model/region.ts';
import type { Pages, Place } from '../../page/Surface.ts';
import { AreaDraft } from './AreaDraft.ts';
import type { AreaTag } from './AreaMarks.tsx';
import { areaPainter } from './areaPainter.tsx';
import { darkMarks } from './darkMarks.ts';
import type { DrawnText } from './drawnText.ts';
import { pageLayers } from './pageLayers.ts';
import { pointOnPage } from './pointOnPage.ts';
import { turnedArea } from './turnedArea.ts';

/** What the viewer has of a PDF. Elements count pages from 0. */
type Sheets = {
  container: HTMLElement;
  /** SHA-256 of the file. */
  file: string;
  count: number;
  element: (page: number) => HTMLElement;
  /** By how many degrees all pages are turned. */
  turned: () => number;
  text: () => DrawnText | null;
  /** Called when drawing begins and when it is over. */
  changed: () => void;
};

/** The pages of a PDF, to be tagged as pictures. */
export type PdfPages = Pages & {
  /** Paints these tags and no others. */
  paint(tags: AreaTag[]): void;
  /** Marks tagged words on dark parts of the pages that are drawn. */
  paintDark(): void;
  /** Paints those of one page on a sheet of paper that stands for it. */
  paintOn(page: number, sheet: HTMLElement): void;
  /** The pages were turned. */
  turn(): void;
  /** Brings an area into view. */
  show(area: Area): void;
  /** Lets the person draw an area, at first on this page. */
  draw(page: number): void;
  isDrawing(): boolean;
  /** Tags a whole page. */
  takePage(page: number): void;
};

/** Makes pages that can be tagged as pictures, until the signal aborts. */
export function pdfPages(sheets: Sheets, signal: AbortSignal): PdfPages {
  const { container, file, count, turned, text } = sheets;
  const element = (page: number) => sheets.element(page - 1);
  const layer = pageLayers(sheets.element, signal);
  const painter = areaPainter(layer, turned);
  const draft = new AreaDraft({ container, count, element, layer, turned }, sheets.changed);
  signal.addEventListener('abort', () => draft.leave());

  const placeOf = (area: Area): Place => {
    const start = text()?.orderOf(area.page - 1, area.y / 100) ?? 0;
    return { start, end: start, area };
  };
  const boxOf = (area: Area) => {
    const page = element(area.page).getBoundingClientRect();
    const { x, y, width, height } = turnedArea(area, turned());
    const left = page.left + (page.width * x) / 100;
    const top = page.top + (page.height * y) / 100;
    return { left, top, right: left + (page.width * width) / 100, bottom: top + (page.height * height) / 100 };
  };
  const describe = (area: Area): Passage => {
    const { model } = text() as DrawnText;
    const at = Math.max(0, Math.ceil(placeOf(area).start));
    const point = model.points.toPoints(at);
    return {
      quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: point, end: point },
      heading: at > 0 ? headingAt(model, at - 1) : '',
      path: null,
      textVersion: TEXT_VERSION,
      page: area.page,
      region: regionOf(area, file),
    };
  };
  return {
    pageOf: (offset) => (text()?.placeOf(offset).page ?? 0) + 1,
    wordless: () => Array.from({ length: count }, (_, page) => page + 1).filter((page) => !text()?.hasWords(page - 1)),
    placeOf,
    find: (region) => {
      const area = areaOf(region);
      return region.file === file && area.page <= count ? placeOf(area) : null;
    },
    describe,
    boxOf,
    flash: painter.flash,
    mark: painter.mark,
    tagsAt(x, y, target) {
      const button = (target as Element | null)?.closest?.<HTMLElement>('[data-area-tag]');
      if (button) return [button.dataset.areaTag as string];
      const page = (target as Element | null)?.closest?.<HTMLElement>('.page');
      if (!page || !container.contains(page) || Number.isNaN(x)) return [];
      const point = pointOnPage(Number(page.dataset.pageNumber), page, x, y, turned());
      return painter.at(point.page, point.x, point.y).map(({ tag }) => tag.id);
    },
    focus(tagId) {
      container.querySelector<HTMLElement>(`[data-area-tag="${tagId}"]`)?.focus({ preventScroll: true });
    },
    drawn: () => draft.area,
    leave: () => draft.leave(),
    hear: (select, tag) => draft.hear(select, tag),
    paint: painter.paint,
    paintDark: darkMarks(layer),
    paintOn: painter.paintOn,
    turn() {
      painter.turn();
      draft.draw();
    },
    show(area) {
      const view = container.getBoundingClientRect();
      const { left, right, top, bottom } = boxOf(area);
      const spare = Math.max(0, (view.height - (bottom - top)) / 2);
      const isWide = right - left > view.width;
      const across = left < view.left || right > view.right ? left - view.left - (isWide ? 0 : 16) : 0;
      container.scrollBy({ top: top - view.top - spare, left: across, behavior: 'instant' });
    },
    draw: (page) => draft.begin(page),
    isDrawing: () => draft.isOn,
    takePage: (page) => draft.take(wholePage(page)),
  };
}
