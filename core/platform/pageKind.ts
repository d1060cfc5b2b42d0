import { browser } from 'wxt/browser';
import { isReader } from '../model/document.ts';

/**
 * What a tab shows, as far as tagging goes: `page` can be tagged, and so can `reader`, a file in our own; `closed` the
 * browser keeps from extensions (its own pages, the store); `file` is a file on this computer that it keeps closed;
 * `pdf`, `googleDocument` and `googleDocs` (sheets, slides) have no text of their own in the page.
 */
export type PageKind = 'page' | 'reader' | 'closed' | 'file' | 'pdf' | 'googleDocument' | 'googleDocs';

const GOOGLE_DOCS = /^https:\/\/docs\.google\.com\/(document|spreadsheets|presentation)\//;
/** A document that was published, or its plain view, is a page like any other. */
const GOOGLE_PLAIN = /\/(pub|pubhtml|mobilebasic)$/;

/**
 * Finds out what a tab shows by its address and, where that looks like a page, by asking it for its content type.
 * Needs a user gesture on the tab (activeTab), which opening the popup is.
 */
export async function pageKind(tabId: number, url: string | undefined): Promise<PageKind> {
  if (url && isReader(url, browser.runtime.getURL('/'))) return 'reader';
  const address = url && URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^(https?|file):$/.test(address.protocol)) return 'closed';
  const [, google] = GOOGLE_DOCS.exec(address.href) ?? [];
  if (google && !GOOGLE_PLAIN.test(address.pathname)) return google === 'document' ? 'googleDocument' : 'googleDocs';
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    });
    return answer?.result === 'application/pdf' ? 'pdf' : 'page';
  } catch {
    // Firefox lets no script into its own viewer, so there the name has to do.
    if (/\.pdf$/i.test(address.pathname)) return 'pdf';
    return address.protocol === 'file:' ? 'file' : 'closed';
  }
}
