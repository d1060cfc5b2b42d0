import { browser } from 'wxt/browser';

/** The tab in front of the person. `url` is undefined where the browser does not tell it to extensions. */
export type CurrentTab = { tabId: number; windowId: number; url: string | undefined };

/** The active tab of this window, or null when there is none that can be named. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId, url: tab.url };
}
