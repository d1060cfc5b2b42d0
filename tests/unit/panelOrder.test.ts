import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelOrder } from '../../core/model/messages.ts';
import { hearPanelOrders } from '../../core/platform/hearPanelOrders.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';

const guide = (windowId: number): PanelOrder => ({ type: 'panel:go', windowId, view: 'guide', item: 'evidence' });
let ends: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  ends = new AbortController();
});
afterEach(() => ends.abort());

/** A panel in a window; what it was told. */
function panelIn(windowId: number): PanelOrder[] {
  Object.assign(fakeBrowser, { windows: { getCurrent: async () => ({ id: windowId }) } });
  const told: PanelOrder[] = [];
  hearPanelOrders((order) => told.push(order), ends.signal);
  return told;
}

test('an order waits for the panel of its window, and is taken once', async () => {
  await sendPanelOrder(guide(2));
  const other = panelIn(1);
  const opening = panelIn(2);
  await vi.waitFor(() => expect(opening).toEqual([guide(2)]));
  const later = panelIn(2);
  await sendPanelOrder(guide(1));
  await vi.waitFor(() => expect(other).toEqual([guide(1)]));
  expect([opening, later]).toEqual([[guide(2)], []]);
});

test('an order that an open panel has heard does not wait for the next one', async () => {
  const open = panelIn(2);
  await sendPanelOrder(guide(2));
  await vi.waitFor(() => expect(open).toEqual([guide(2)]));
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  ends.abort();
  await sendPanelOrder(guide(2));
  expect(open).toHaveLength(1);
});
