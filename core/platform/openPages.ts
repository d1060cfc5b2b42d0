import { browser } from 'wxt/browser';

/**
 * Which tabs have a page script, and the address each opened. Kept in storage.session, one key a tab, because the
 * background may be ended and started again at any moment.
 */
const PREFIX = 'page:';

/** Remembers that a tab's page script has opened an address. */
export async function rememberPage(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${tabId}`]: url });
}

/** Forgets a tab, when it was closed or no longer answers. */
export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(`${PREFIX}${tabId}`);
}

/** All tabs with a page script, with the address each opened. */
export async function openPages(): Promise<{ tabId: number; url: string }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, url]) =>
    key.startsWith(PREFIX) && typeof url === 'string' ? [{ tabId: Number(key.slice(PREFIX.length)), url }] : [],
  );
}
