import type { Tag } from '../../core/model/tag.ts';
import type { Place } from './Surface.ts';

/** What is seen in the page besides highlights, as the page script uses it. It comes as a script of its own. */
export type PageUi = {
  /** Our host element; events inside reach the page with it as their target. */
  readonly element: HTMLElement;
  /** A selection has come to rest (its place), or is gone (null). */
  select(place: Place | null): void;
  /** Opens the picker on what is selected now, or says that nothing is. */
  tagSelection(): void;
  /** Opens the picker on a place, or makes it the passage of the tag that is to get another. */
  take(place: Place): void;
  /** Shows tags that stand on the same words, beside those of the first; none hides the card. */
  showCard(tags: Tag[]): void;
  /** The page was pressed beside our surfaces. */
  pressedOutside(): void;
  /** One step back; false when there was nothing to close. */
  back(): boolean;
  /** Takes back what the message at the bottom says; false when it says nothing of the kind. */
  undo(): boolean;
  /** The extension was updated under this page: says what to do now, unless a newer script stands here already. */
  over(): void;
  /** Draws again after tags or settings have changed. */
  draw(): void;
};
