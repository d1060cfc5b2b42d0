import { browser } from 'wxt/browser';
import type { PanelOrder } from '../model/messages.ts';
import { listen } from './listen.ts';
import { takePanelOrder } from './panelOrder.ts';

/**
 * For the panel: calls `next` with the order that waited in its window and with every one for it that follows, until the
 * signal aborts.
 */
export function hearPanelOrders(next: (order: PanelOrder) => void, signal: AbortSignal): void {
  const here = browser.windows.getCurrent().then(({ id }) => id);
  const take = async () => {
    const windowId = await here;
    const order = windowId === undefined || signal.aborted ? null : await takePanelOrder(windowId);
    if (order && !signal.aborted) next(order);
  };
  // One after the other, so that an order which waits and is heard as well is taken once.
  let taking = take();
  const hear = (message: unknown) => {
    if ((message as PanelOrder)?.type === 'panel:go') taking = taking.then(take, take);
  };
  listen(browser.runtime.onMessage, hear, signal);
}
