import { browser } from 'wxt/browser';
import { currentTab } from './currentTab.ts';
import { listen } from './listen.ts';

/** The tab beside the panel. `url` is null where we may not know it; `loads` counts its page loads, so that a reload shows. */
export type ActiveTab = { id: number; url: string | null; loads: number };

/** Calls `next` with the active tab of this window, now and after every change or page load, until the signal aborts. */
export function watchActiveTab(next: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  let loads = 0;
  const look = async (loaded?: number) => {
    const tab = await currentTab();
    // A page that was loaded in another tab changes nothing here.
    if (signal.aborted || (loaded !== undefined && loaded !== tab?.tabId)) return;
    if (loaded !== undefined) loads += 1;
    next(tab && { id: tab.tabId, url: tab.url ?? null, loads });
  };
  const onUpdated = (tabId: number, change: { status?: string }) => {
    if (change.status === 'complete') void look(tabId);
  };
  listen(browser.tabs.onActivated, () => void look(), signal);
  listen(browser.tabs.onUpdated, onUpdated, signal);
  void look();
}
