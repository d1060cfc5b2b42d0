import { browser } from 'wxt/browser';
import type { PanelOrder } from '../model/messages.ts';

/** An order waits for the panel of its window; each window may have one open. */
const keyOf = (windowId: number) => `panelOrder:${windowId}`;

/** Tells a window's panel where to go: an open one hears it at once, one that is only opening finds it with takePanelOrder. */
export async function sendPanelOrder(order: PanelOrder): Promise<void> {
  await browser.storage.session.set({ [keyOf(order.windowId)]: order });
  // Without an open panel or background nobody listens, which is no error.
  await browser.runtime.sendMessage(order).catch(() => undefined);
}

/** The order that waits in a window, or null; it is taken only once. A panel that hears an order takes it as well. */
export async function takePanelOrder(windowId: number): Promise<PanelOrder | null> {
  const key = keyOf(windowId);
  const order = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return (order as PanelOrder | undefined) ?? null;
}
