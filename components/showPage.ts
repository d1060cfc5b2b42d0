import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';

/** Draws a page of the extension, in its language and with its name in the title. */
export function showPage(title: string, page: ComponentChild): void {
  document.documentElement.lang = i18n.t('extension.language');
  document.title = title;
  const root = document.getElementById('app');
  if (root) render(page, root);
}
