import { browser } from 'wxt/browser';
import type { PanelOrder } from '../model/messages.ts';
import { listen } from './listen.ts';
import { takePanelOrder } from './panelOrder.ts';

/** For the panel: calls `next` with the order that waited for it and with every one that follows, until the signal aborts. */
export function hearPanelOrders(next: (order: PanelOrder) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    const order = message as PanelOrder;
    if (order?.type !== 'panel:go') return;
    void takePanelOrder();
    next(order);
  };
  listen(browser.runtime.onMessage, listener, signal);
  void takePanelOrder().then((order) => {
    if (order && !signal.aborted) next(order);
  });
}
