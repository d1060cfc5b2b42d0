import { i18n } from '#i18n';
import type { Area } from '../../../core/model/region.ts';
import { areaStyle } from './areaStyle.ts';
import { movedArea } from './movedArea.ts';
import { areaBetween, type PagePoint, pointOnPage } from './pointOnPage.ts';

type Sides = [left: string, top: string, wide: string, high: string];

/** Pages of the viewer, as far as an area is drawn on them. Pages count from 1. */
type Sheets = {
  container: HTMLElement;
  count: number;
  element: (page: number) => HTMLElement;
  layer: (page: number) => HTMLElement;
  turned: () => number;
};

/** A press that moves less than this, in pixels, sets a corner; the next press sets the opposite one. */
const STILL = 4;
/** An area has at least this size, in per cent of the page. */
const LEAST = 0.5;
/** How long it rests, after it was moved by keys, before it counts as chosen, in milliseconds. */
const REST = 150;

/**
 * The area that a person draws: with the mouse by dragging or by two presses, with the keyboard by moving and sizing a
 * rectangle that is there from the start.
 */
export class AreaDraft {
  #area: Area | null = null;
  /** Where the press began; while the mouse goes on from there nothing is chosen. */
  #from: PagePoint | null = null;
  #pressed: { x: number; y: number } | null = null;
  #heard: { select: () => void; tag: (area: Area) => void } = { select: () => undefined, tag: () => undefined };
  readonly #changed: () => void;
  #timer = 0;
  #drawing: AbortController | null = null;
  readonly #sheets: Sheets;
  readonly #box = document.createElement('div');
  /** Says where it stands after it was moved. */
  readonly #spoken = document.createElement('p');

  /** `changed` is called when drawing begins and when it is over. */
  constructor(sheets: Sheets, changed: () => void) {
    this.#sheets = sheets;
    this.#changed = changed;
    this.#box.className = 'area-draft';
    this.#box.tabIndex = 0;
    // Arrows are for moving it, also while a screen reader runs.
    this.#box.setAttribute('role', 'application');
    this.#box.setAttribute('aria-description', i18n.t('reader.area.how'));
    this.#spoken.className = 'vh';
    this.#spoken.setAttribute('role', 'status');
    sheets.container.after(this.#spoken);
    this.#box.addEventListener('keydown', (event) => this.#press(event));
  }

  hear(select: () => void, tag: (area: Area) => void): void {
    this.#heard = { select, tag };
  }

  /** The area as it stands; null while it is being drawn. */
  get area(): Area | null {
    return this.#from ? null : this.#area;
  }

  /** Whether a person is drawing. */
  get isOn(): boolean {
    return this.#drawing !== null;
  }

  /** Lets the person draw, beginning with a rectangle in the middle of what is in view of a page. */
  begin(page: number): void {
    this.leave();
    const drawing = new AbortController();
    this.#drawing = drawing;
    const { container } = this.#sheets;
    container.classList.add('drawing');
    const on = { signal: drawing.signal };
    container.addEventListener('pointerdown', (event) => this.#down(event), on);
    container.addEventListener('pointermove', (event) => this.#move(event), on);
    container.addEventListener('pointerup', (event) => this.#up(event), on);
    container.addEventListener('pointercancel', (event) => this.#up(event), on);
    this.#set({ page, ...this.#middle(page) });
    this.#box.focus({ preventScroll: true });
    this.#box.scrollIntoView({ block: 'nearest' });
    this.#heard.select();
    this.#changed();
  }

  /** Tags a whole page at once; nothing is drawn any more. */
  take(area: Area): void {
    this.leave();
    this.#heard.tag(area);
  }

  leave(): void {
    if (!this.#drawing) return;
    const hadFocus = this.#box.contains(document.activeElement);
    clearTimeout(this.#timer);
    this.#drawing.abort();
    this.#drawing = null;
    this.#area = null;
    this.#from = null;
    this.#sheets.container.classList.remove('drawing');
    this.#box.remove();
    this.#spoken.textContent = '';
    if (hadFocus) this.#sheets.container.focus({ preventScroll: true });
    this.#heard.select();
    this.#changed();
  }

  /** Draws it again: the pages were turned. */
  draw(): void {
    if (!this.#area || !this.#drawing) return;
    const { page, x, y, width, height } = this.#area;
    Object.assign(this.#box.style, areaStyle(this.#area, this.#sheets.turned()));
    const [left, top, wide, high] = [x, y, width, height].map((value) => String(Math.round(value))) as Sides;
    this.#box.setAttribute('aria-label', i18n.t('reader.area.draft', [String(page), left, top, wide, high]));
    const layer = this.#sheets.layer(page);
    // Put in again it would lose the focus.
    if (this.#box.parentElement === layer) return;
    const hadFocus = document.activeElement === this.#box;
    layer.append(this.#box);
    if (hadFocus) this.#box.focus({ preventScroll: true });
  }

  #set(area: Area): void {
    this.#area = area;
    this.draw();
  }

  /** A rectangle in the middle of what is in view of a page. */
  #middle(page: number): Omit<Area, 'page'> {
    const { container, element } = this.#sheets;
    const sheet = element(page);
    const view = container.getBoundingClientRect();
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    const point = (x: number, y: number) => pointOnPage(page, sheet, x, y, this.#sheets.turned());
    const one = point(Math.max(left, view.left), Math.max(top, view.top));
    const other = point(Math.min(right, view.right), Math.min(bottom, view.bottom));
    const { x, y, width, height } = areaBetween(one, other);
    return { x: x + width * 0.2, y: y + height * 0.35, width: width * 0.6, height: height * 0.3 };
  }

  #pointOf({ clientX, clientY, target }: PointerEvent, on?: number): PagePoint | null {
    const page = on ?? Number((target as Element).closest<HTMLElement>('.page')?.dataset.pageNumber);
    if (!page) return null;
    return pointOnPage(page, this.#sheets.element(page), clientX, clientY, this.#sheets.turned());
  }

  #down(event: PointerEvent): void {
    const point = this.#pointOf(event);
    if (!event.isTrusted || event.button !== 0 || !point) return;
    event.preventDefault();
    this.#pressed = { x: event.clientX, y: event.clientY };
    if (this.#from?.page === point.page) return;
    this.#from = point;
    this.#heard.select();
    this.#sheets.container.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const from = this.#from;
    const point = from && event.isTrusted && this.#pointOf(event, from.page);
    if (!from || !point || this.#isStill(event)) return;
    this.#set(areaBetween(from, point));
  }

  #up(event: PointerEvent): void {
    const from = this.#from;
    const point = from && this.#pointOf(event, from.page);
    if (!event.isTrusted || !from || !point) return;
    const area = areaBetween(from, point);
    this.#pressed = null;
    // One corner was pressed; the next press sets the other.
    if (area.width < LEAST || area.height < LEAST) return;
    this.#from = null;
    this.#set(area);
    this.#box.focus({ preventScroll: true });
    this.#heard.select();
  }

  #isStill({ clientX, clientY }: PointerEvent): boolean {
    return this.#pressed !== null && Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) < STILL;
  }

  #press(event: KeyboardEvent): void {
    if (!event.isTrusted || event.altKey || event.metaKey || !this.#area) return;
    const moved = movedArea(this.#area, event, this.#sheets);
    if (event.key === 'Enter' || event.key === ' ') this.#heard.tag(this.#area);
    else if (event.key === 'Escape') this.leave();
    else if (moved) this.#go(moved);
    else return;
    event.preventDefault();
  }

  #go(area: Area): void {
    this.#from = null;
    this.#set(area);
    this.#box.scrollIntoView({ block: 'nearest' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#spoken.textContent = this.#box.getAttribute('aria-label');
      this.#heard.select();
    }, REST) as unknown as number;
  }
}
