/**
 * Where the pages (of a PDF; else none) and the headings of a text begin: UTF-16 offsets into it, ascending. `pages[0]`
 * is the first page.
 */
export type TextOutline = { pages: number[]; headings: { start: number; title: string }[] };

/** The page (from 1) that an offset stands on; null where there are no pages. */
export const pageAt = ({ pages }: TextOutline, offset: number): number | null => before(pages, offset) || null;

/** The heading above an offset, or ''. */
export const headingAt = ({ headings }: TextOutline, offset: number): string =>
  headings[
    before(
      headings.map(({ start }) => start),
      offset,
    ) - 1
  ]?.title ?? '';

/** How many pages have no words, as those that are scanned pictures. */
export const wordlessPages = ({ pages }: TextOutline, text: string): number =>
  pages.filter((start, index) => text.slice(start, pages[index + 1]).trim() === '').length;

/** How many of ascending places are not behind an offset. */
function before(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
