import { browser } from 'wxt/browser';
import type { PanelOrder } from '../model/messages.ts';

const KEY = 'panelOrder';

/** Tells the panel where to go: an open panel hears it at once, one that is only opening finds it with takePanelOrder. */
export async function sendPanelOrder(order: PanelOrder): Promise<void> {
  await browser.storage.session.set({ [KEY]: order });
  // Without an open panel or background nobody listens, which is no error.
  await browser.runtime.sendMessage(order).catch(() => undefined);
}

/** The order that waits, or null; it is taken only once. A panel that hears an order takes it as well. */
export async function takePanelOrder(): Promise<PanelOrder | null> {
  const order = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return (order as PanelOrder | undefined) ?? null;
}
