import { i18n } from '#i18n';
import { search } from '../../content/search.ts';
import { openGuidePage } from '../../core/platform/guidePage.ts';
import { registerOmnibox } from '../../core/platform/omnibox.ts';

/**
 * Looks up the standards from the address bar. A browser opens no panel for that gesture, so the Guide opens as a
 * page in the tab.
 */
export function lookUpFromAddressBar(): void {
  registerOmnibox(
    (query) => search(query).map(({ id, title, detail }) => ({ id, text: detail ? `${title}: ${detail}` : title })),
    (id, place) => void openGuidePage(id, place),
    i18n.t('commands.lookUp'),
  );
}
