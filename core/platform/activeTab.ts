import { browser } from 'wxt/browser';

/** The tab beside the panel. `url` is null where we may not know it; `loads` counts its page loads, so that a reload shows. */
export type ActiveTab = { id: number; url: string | null; loads: number };

/** Calls `next` with the active tab of this window, now and after every change or page load, until the signal aborts. */
export function watchActiveTab(next: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  let loads = 0;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (!signal.aborted) next(tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, loads });
  };
  const onActivated = () => void look();
  const onUpdated = (_: number, change: { status?: string }) => {
    if (change.status !== 'complete') return;
    loads += 1;
    void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    { once: true },
  );
  void look();
}
