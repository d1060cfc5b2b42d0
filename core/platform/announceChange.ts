import { browser } from 'wxt/browser';
import type { ChangeNotice } from '../model/messages.ts';

/** Says, after a write of an extension page, that open pages should get their document pushed. */
export async function announceChange(): Promise<void> {
  const notice: ChangeNotice = { type: 'document:changed' };
  await browser.runtime.sendMessage(notice).catch(() => undefined);
}
