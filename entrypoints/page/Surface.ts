import type { Change } from '../../core/annotate/follow.ts';
import type { Glance } from '../../core/annotate/glance.ts';
import type { Span, TextModel } from '../../core/annotate/textModel.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Area, Region } from '../../core/model/region.ts';
import type { Box } from './ui/boxes.ts';

/** How long a passage that was jumped to stays marked, in milliseconds (tokens.css, --cw-flash). */
export const FLASH = 1200;

/** Words of the text; with `area`, what is drawn on a page instead: start and end are then one place between two words. */
export type Place = Span & { area?: Area };

/**
 * What a document kind is to the session: something that can be read as text and scrolled to. Chosen in one place: a web
 * page by the page script, a file by the reader.
 */
export type Surface = {
  /**
   * Hands over the text once it is read, and again whenever it has changed, until the signal aborts. What is not read yet
   * may wait until there is nothing else to do, or until `hurry` is kept.
   */
  follow(next: (change: Change) => void, signal: AbortSignal, hurry: Promise<void>): void;
  /** Looks for passages where they stood without reading the text, where that is possible. */
  glance?(passages: readonly Passage[]): Glance | null;
  /**
   * Brings a place into view, then calls `shown`: at once, or when a page that was not drawn is. False when it is not to
   * be seen.
   */
  show(model: TextModel, place: Place, shown: () => void): boolean;
  /** The document's address, where it is not the page's. */
  address?: string;
  /** The element that scrolls, where it is not the window. */
  scroller?: Element;
  /** Its pages, where it has any. */
  pages?: Pages;
};

/** Pages that can be tagged as pictures: whole, or an area that a person draws. */
export type Pages = {
  /** The page (from 1) that an offset of the text stands on. */
  pageOf(offset: number): number;
  /** Pages (from 1) that have no words. */
  wordless(): number[];
  /** Where an area stands among the words. */
  placeOf(area: Area): Place;
  /** Where a stored region stands; null when it is one of another file. */
  find(region: Region): Place | null;
  /** An area as it is stored; nobody has typed yet what is read there. */
  describe(area: Area): Passage;
  /** Where an area is drawn, in the viewport. */
  boxOf(area: Area): Box;
  /** Marks the area that was gone to, for so many milliseconds, or (`at`) where the person is; null takes that mark away. */
  flash(area: Area, milliseconds: number): void;
  mark(area: Area | null): void;
  /** Ids of the tags whose area is under a point of the viewport, or which are shown by an element. */
  tagsAt(x: number, y: number, target: EventTarget | null): string[];
  /** Puts the focus on a tag's area. */
  focus(tagId: string): void;
  /** The area that a person has drawn and not tagged yet. */
  drawn(): Area | null;
  /** Takes that away: it was tagged. */
  leave(): void;
  /** Hears of it: `select` when it has changed and rests, `tag` when it, or a whole page, is to be tagged. */
  hear(select: () => void, tag: (area: Area) => void): void;
};
