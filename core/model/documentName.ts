import type { DocumentRecord } from './document.ts';

type Named = Pick<DocumentRecord, 'organisation' | 'title' | 'fileName' | 'url'>;

/** What a document is called by itself: its title, else its file's name, else its address. */
export const documentTitle = ({ title, fileName, url }: Omit<Named, 'organisation'>): string =>
  title || fileName || url;

/** The name of a document's file where it says more than the title does by its ending; else null. */
export function fileBeside({ title, fileName }: Pick<Named, 'title' | 'fileName'>): string | null {
  if (!title || !fileName) return null;
  const [named, called] = [title, fileName].map((each) => each.toLowerCase()) as [string, string];
  return named === called || named === called.replace(/\.[^.]+$/, '') ? null : fileName;
}

/** A document by itself where another may have the same title: its title with its file's name, or the latter alone. */
export function documentInFull(document: Omit<Named, 'organisation'>): string {
  const file = fileBeside(document);
  if (file) return `${document.title} (${file})`;
  return document.fileName || documentTitle(document);
}

/** What a document is called beside others: by the organisation that it comes from, where that is said. */
export const documentName = (document: Named): string => document.organisation || documentTitle(document);
