import type { DocumentRecord } from './document.ts';

type Named = Pick<DocumentRecord, 'organisation' | 'title' | 'fileName' | 'url'>;

/** What a document is called by itself: its title, else its file's name, else its address. */
export const documentTitle = ({ title, fileName, url }: Omit<Named, 'organisation'>): string =>
  title || fileName || url;

/** A document by itself where another may have the same title: its title, and its file's name where that says more. */
export function documentInFull(document: Omit<Named, 'organisation'>): string {
  const { title, fileName } = document;
  if (!title || !fileName || title === fileName) return documentTitle(document);
  return fileName.replace(/\.[^.]+$/, '') === title ? fileName : `${title} (${fileName})`;
}

/** What a document is called beside others: by the organisation that it comes from, where that is said. */
export const documentName = (document: Named): string => document.organisation || documentTitle(document);
