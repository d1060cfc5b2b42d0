import { browser } from 'wxt/browser';

/**
 * What a tab shows, as far as tagging goes: `page` can be tagged; `closed` the browser keeps from extensions (its own
 * pages, the store); `file` is a file on this computer that it keeps closed; `pdf` and `googleDocs` have no text of
 * their own in the page.
 */
export type PageKind = 'page' | 'closed' | 'file' | 'pdf' | 'googleDocs';

const GOOGLE_DOCS = /^https:\/\/docs\.google\.com\/(document|spreadsheets|presentation)\//;
/** A document that was published, or its plain view, is a page like any other. */
const GOOGLE_PLAIN = /\/(pub|pubhtml|mobilebasic)$/;

/**
 * Finds out what a tab shows by its address and, where that looks like a page, by asking it for its content type.
 * Needs a user gesture on the tab (activeTab), which opening the popup is.
 */
export async function pageKind(tabId: number, url: string | undefined): Promise<PageKind> {
  const address = url && URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^(https?|file):$/.test(address.protocol)) return 'closed';
  if (GOOGLE_DOCS.test(address.href) && !GOOGLE_PLAIN.test(address.pathname)) return 'googleDocs';
  if (/\.pdf$/i.test(address.pathname)) return 'pdf';
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    });
    return answer?.result === 'application/pdf' ? 'pdf' : 'page';
  } catch {
    return address.protocol === 'file:' ? 'file' : 'closed';
  }
}
