import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '../../entrypoints/background/commands.ts';
import { onContextMenu } from '../../entrypoints/background/contextMenu.ts';

const tab = { id: 7, windowId: 3 };
const open = vi.fn(async () => undefined);
const insertCSS = vi.fn(async () => undefined);
const executeScript = vi.fn(async () => []);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { sidePanel: { open }, scripting: { insertCSS, executeScript } });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => Promise.reject(new Error('no page script yet')) });
});

/** The panel opens for a gesture only: what asks for it waits for nothing. */
const opensAtOnce = (act: () => void) => {
  act();
  expect(open).toHaveBeenCalledWith({ windowId: tab.windowId });
};

test('“Tag this page” opens the panel at once and brings the page script', async () => {
  opensAtOnce(() => onCommand('tag-page', tab));
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledOnce());
  expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: tab.id } }));
  expect(insertCSS).toHaveBeenCalledOnce();
});

test('“Choose a passage by keyboard” tells the panel to go to Passages as well', async () => {
  opensAtOnce(() => onCommand('choose-passage', tab));
  const orders = async () => Object.values(await fakeBrowser.storage.session.get(null));
  await vi.waitFor(async () => expect(await orders()).toMatchObject([{ windowId: 3, view: 'passages' }]));
  expect(executeScript).toHaveBeenCalledOnce();
});

test('the menu of a selection opens the panel at once and brings the page script', async () => {
  opensAtOnce(() => onContextMenu({ menuItemId: 'tag-selection' }, tab));
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledOnce());
});
