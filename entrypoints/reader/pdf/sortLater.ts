import { answerOnce } from '../../../core/documents/pdf/answerOnce.ts';

/** A page of the viewer, as far as it puts the words and the links of a page in one order. */
export type Sorted = { textLayer?: { div: Element } | null; _accessibilityManager?: { enable(): void } | null };

const timers = new WeakMap<object, ReturnType<typeof setTimeout>>();

/** Has a page that is being drawn measure and sort its words in a task of its own, after they are seen. */
export function sortLater(page: Sorted): void {
  const sorter = page._accessibilityManager;
  if (!sorter) return;
  clearTimeout(timers.get(sorter));
  answerOnce(sorter, 'enable', () => {
    const sort = () => {
      // Nothing is left of a page that was thrown away meanwhile.
      if (page.textLayer?.div.hasChildNodes()) sorter.enable();
    };
    timers.set(sorter, setTimeout(sort));
  });
}
