import { browser } from 'wxt/browser';

const NAME = 'guide';

/** Where the address bar's answer goes, by what was pressed: Enter, Alt Enter, Meta Enter. */
export type Place = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens the Guide as a page in a tab, at an item or at its beginning; the address says which, so Back finds it again. */
export async function openGuidePage(item: string | null, place: Place): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?${NAME}=${item ?? ''}`);
  if (place === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'newForegroundTab' });
}

/** For the panel: the item in its address where it is the Guide's page in a tab, `''` for the beginning; else null. */
export function itemOfGuidePage(): string | null {
  return new URLSearchParams(location.search).get(NAME);
}
