export const PAGES = ['documents', 'coverage', 'compare', 'findings', 'questions', 'report'] as const;
export type Page = (typeof PAGES)[number];

/**
 * Where in the review a person is: the page, and what it is to show (a document's id, a standard's); `look`: the search for
 * that standard is to be open.
 */
export type Place = { page: Page; documentId: string | null; itemId: string | null; look: boolean };

/**
 * Reads a place from the part of an address after `#`: `findings`, `findings/DOCUMENT`, `findings/DOCUMENT/ITEM`,
 * `findings/DOCUMENT/ITEM/look`.
 */
export function placeOf(hash: string): Place {
  const [page = '', documentId = '', itemId = '', look = ''] = hash.replace(/^#/, '').split('/').map(decoded);
  const known = PAGES.find((each) => each === page);
  return { page: known ?? 'documents', documentId: documentId || null, itemId: itemId || null, look: look === 'look' };
}

/** A part of an address that was typed or cut off may be no text at all. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address of a place within the review's pages. */
export function hrefOf(page: Page, documentId?: string | null, itemId?: string | null, look = ''): string {
  const parts = [page, documentId ?? '', itemId ?? '', look].map(encodeURIComponent);
  return `#${parts.join('/').replace(/\/+$/, '')}`;
}
