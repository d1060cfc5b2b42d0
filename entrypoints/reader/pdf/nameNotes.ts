import { i18n } from '#i18n';

/** Names the notes of a page for those who do not see them: the viewer draws signs that open them, without words. */
export function nameNotes(layer: Element): void {
  for (const note of layer.querySelectorAll('section[aria-haspopup], section[role="comment"]')) {
    note.setAttribute('role', 'note');
    note.setAttribute('aria-label', i18n.t('reader.note'));
  }
  for (const sign of layer.querySelectorAll('img:not([alt])')) sign.setAttribute('alt', '');
}
