import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ActiveTab, watchActiveTab } from '../../core/platform/activeTab.ts';

let ends: AbortController;
let inFront: number;

beforeEach(() => {
  fakeBrowser.reset();
  ends = new AbortController();
  inFront = 1;
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: inFront, windowId: 1, url: `https://${inFront}.example/` }],
  });
});
afterEach(() => ends.abort());

const complete = (tabId: number) =>
  fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete' }, { id: tabId } as never);

test('says which tab is in front, and again when that one was loaded, not another', async () => {
  const told: (ActiveTab | null)[] = [];
  watchActiveTab((tab) => told.push(tab), ends.signal);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await complete(7);
  await complete(1);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told.map((tab) => [tab?.id, tab?.loads])).toEqual([
    [1, 0],
    [1, 1],
  ]);
  inFront = 7;
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ id: 7, url: 'https://7.example/', loads: 1 }));
});
