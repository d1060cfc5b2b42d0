import type { DocumentRecord } from './document.ts';

type Named = Pick<DocumentRecord, 'organisation' | 'title' | 'fileName' | 'url'>;

/** What a document is called by itself: its title, else its file's name, else its address. */
export const documentTitle = ({ title, fileName, url }: Omit<Named, 'organisation'>): string =>
  title || fileName || url;

/** What a document is called beside others: by the organisation that it comes from, where that is said. */
export const documentName = (document: Named): string => document.organisation || documentTitle(document);
