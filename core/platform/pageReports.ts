import { browser } from 'wxt/browser';
import type { PageReport } from '../model/messages.ts';
import { listen } from './listen.ts';

/** Calls `next` with what the page script of any tab reports, until the signal aborts. */
export function hearPageReports(next: (report: PageReport, tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { tab?: { id?: number } }) => {
    const report = message as PageReport;
    const tabId = sender.tab?.id;
    if (tabId === undefined || (report?.type !== 'page:report' && report?.type !== 'tag:selected')) return;
    next(report, tabId);
  };
  listen(browser.runtime.onMessage, listener, signal);
}
