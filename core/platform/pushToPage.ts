import { browser } from 'wxt/browser';
import type { PagePush } from '../model/messages.ts';

/** Sends one push to the page script of a tab. False when there is none any more. */
export async function pushToPage(tabId: number, push: PagePush): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, push, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
