import { i18n } from '#i18n';
import type { DocumentWords } from '../../core/documents/documentWords.ts';

/** Our words in a converted document, in the language of the interface. The author stays open. */
export const documentWords = (): DocumentWords => ({
  language: i18n.t('extension.language'),
  inserted: i18n.t('reader.words.inserted', ['$1']),
  deleted: i18n.t('reader.words.deleted', ['$1']),
  commentBy: i18n.t('reader.words.commentBy', ['$1']),
  notes: i18n.t('reader.words.notes'),
  pageHeader: i18n.t('reader.words.pageHeader'),
  pageFooter: i18n.t('reader.words.pageFooter'),
  textBox: i18n.t('reader.words.textBox'),
  picture: i18n.t('reader.words.picture'),
  pictureNotShown: i18n.t('reader.words.pictureNotShown'),
});
