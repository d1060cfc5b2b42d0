import { browser } from 'wxt/browser';
import { currentTab } from './currentTab.ts';
import { listen } from './listen.ts';

/** The tab beside the panel. `url` is null where we may not know it; `loads` counts its page loads, so that a reload shows. */
export type ActiveTab = { id: number; url: string | null; loads: number };

/** Calls `next` with the active tab of this window, now and after every change or page load, until the signal aborts. */
export function watchActiveTab(next: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  let loads = 0;
  const look = async () => {
    const tab = await currentTab();
    if (!signal.aborted) next(tab && { id: tab.tabId, url: tab.url ?? null, loads });
  };
  const onUpdated = (_: number, change: { status?: string }) => {
    if (change.status !== 'complete') return;
    loads += 1;
    void look();
  };
  listen(browser.tabs.onActivated, () => void look(), signal);
  listen(browser.tabs.onUpdated, onUpdated, signal);
  void look();
}
