import { forgetPage, openPages } from '../../core/platform/openPages.ts';
import { pushToPage } from '../../core/platform/pushToPage.ts';
import { openDocument } from './openDocument.ts';

let running = false;
let again = false;

/** Gives every open page what is now known of its own document. Calls that come while one runs end in one more. */
export async function pushDocuments(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      for (const { tabId, url } of await openPages()) {
        const there = await pushToPage(tabId, { type: 'document:push', document: await openDocument(url) });
        if (!there) await forgetPage(tabId);
      }
    }
  } finally {
    running = false;
  }
}
