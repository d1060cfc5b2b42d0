import type { DocumentWords } from '../../core/documents/documentWords.ts';

/** Our words in a converted document, so short that a test sees at once which is which. */
export const words: DocumentWords = {
  language: 'en',
  inserted: 'Inserted by $1',
  deleted: 'Deleted by $1',
  commentBy: 'Comment by $1',
  notes: 'Notes',
  pageHeader: 'Page header',
  pageFooter: 'Page footer',
  textBox: 'Text box',
  picture: 'Picture',
  pictureNotShown: 'Not shown',
};
