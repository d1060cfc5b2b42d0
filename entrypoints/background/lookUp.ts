import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { search } from '../../content/search.ts';
import { registerOmnibox } from '../../core/platform/omnibox.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';

/**
 * Looks up the standards from the address bar. A browser opens no panel for that gesture, so the Guide opens as a
 * page in the tab.
 */
export function lookUpFromAddressBar(): void {
  registerOmnibox(
    (query) => search(query).map(({ id, title, detail }) => ({ id, text: detail ? `${title}: ${detail}` : title })),
    (id) => void openGuide(id),
    i18n.t('commands.lookUp'),
  );
}

async function openGuide(id: string | null): Promise<void> {
  await sendPanelOrder({ type: 'panel:go', view: 'guide', ...(id === null ? {} : { item: id }) });
  await browser.tabs.update({ url: browser.runtime.getURL('/sidepanel.html') });
}
