import type { Change } from '../../core/annotate/follow.ts';
import type { Span, TextModel } from '../../core/annotate/textModel.ts';

/**
 * What a document kind is to the session: something that can be read as text and scrolled to. Chosen in one place: a web
 * page by the page script, a file by the reader.
 */
export type Surface = {
  /** Hands over the text as soon as it is read, and again whenever it has changed, until the signal aborts. */
  follow(next: (change: Change) => void, signal: AbortSignal): void;
  /**
   * Brings a span into view, then calls `shown`: at once, or when a page that was not drawn is. False when its words
   * are not to be seen.
   */
  show(model: TextModel, span: Span, shown: () => void): boolean;
  /** The document's address, where it is not the page's. */
  address?: string;
  /** The element that scrolls, where it is not the window. */
  scroller?: Element;
};
