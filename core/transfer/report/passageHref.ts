import type { DocumentRecord } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';

/** Words at each end of a passage that lead a browser to it. */
const ENDS = 5;

/**
 * The address at which anybody can open a document, at a passage where that can be said: a page of the web at its words (a
 * text fragment), a PDF of the web at its page. `withoutWords` leaves the words out. Null for a file that is here alone.
 */
export function hrefOf(
  { url, alsoAt }: Pick<DocumentRecord, 'url' | 'alsoAt'>,
  passage: Pick<Passage, 'quote' | 'page'>,
  withoutWords: boolean,
): string | null {
  const address = [url, ...alsoAt].find((each) => /^https?:/.test(each));
  if (!address) return null;
  if (address.includes('#')) return address;
  if (passage.page !== null) return `${address}#page=${passage.page}`;
  const words = withoutWords ? [] : passage.quote.exact.split(/\s+/).filter(Boolean);
  if (words.length === 0) return address;
  const named = words.length <= 2 * ENDS ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
  const escaped = named.map((part) => encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D'));
  return `${address}#:~:text=${escaped.join(',')}`;
}
