import { addressAtWords } from '../../model/addressAtWords.ts';
import type { DocumentRecord } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';

/**
 * The address at which anybody can open a document, at a passage where that can be said: a page of the web at its words, a
 * PDF of the web at its page. `withoutWords` leaves the words out. Null for a file that is here alone.
 */
export function hrefOf(
  { url, alsoAt }: Pick<DocumentRecord, 'url' | 'alsoAt'>,
  passage: Pick<Passage, 'quote' | 'page'>,
  withoutWords: boolean,
): string | null {
  const address = [url, ...alsoAt].find((each) => /^https?:/.test(each));
  if (!address) return null;
  if (passage.page !== null && !address.includes('#')) return `${address}#page=${passage.page}`;
  return withoutWords ? address : addressAtWords(address, passage.quote.exact);
}
