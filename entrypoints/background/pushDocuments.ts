import { forgetPage, openPages } from '../../core/platform/openPages.ts';
import { pushToPage } from '../../core/platform/pushToPage.ts';
import { openDocument } from './openDocument.ts';

/** Gives every open page what is now known of its own document. */
export async function pushDocuments(): Promise<void> {
  await Promise.all(
    (await openPages()).map(async ({ tabId, url }) => {
      const there = await pushToPage(tabId, { type: 'document:push', document: await openDocument(url) });
      if (!there) await forgetPage(tabId);
    }),
  );
}
