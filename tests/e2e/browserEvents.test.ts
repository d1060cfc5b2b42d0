import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown } from './harness/shown.ts';
import { openPopup, SEARCH, tagThisPage } from './harness/tagging.ts';

const PASSAGE = 'Our staff draw on national standards for teaching and for professional learning';
const READ = 'Coaches meet each team every week.';
const EDITED = 'Release days are paid from the general fund.';
const EDITOR = `<!doctype html><title>Plan</title><p>${READ}</p><div contenteditable style="padding: 200px 0"><p>${EDITED}</p></div>`;

type Line = { content: string; description: string };

/** What the browser says when its own menu or address bar was used; puppeteer cannot click in either. */
describe('menu and address bar of Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;

  async function worker(): Promise<WebWorker> {
    const target = await chromium.browser.waitForTarget(
      (each) => each.type() === 'service_worker' && each.url().startsWith(chromium.origin),
    );
    const found = await target.worker();
    if (!found) throw new Error('The service worker does not run.');
    return found;
  }
  const suggested = async (query: string): Promise<Line[]> =>
    (await worker()).evaluate(
      `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(query)}, resolve))`,
    ) as Promise<Line[]>;
  const enter = async (text: string, place = 'currentTab') =>
    (await worker()).evaluate(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, '${place}')`);
  const newPage = async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    return page;
  };
  const title = (page: Page, text: string) => shown(page, `::-p-xpath(//h2[normalize-space(.)="${text}"])`);

  beforeAll(async () => {
    server = await servePages({ folder: 'samples', pages: { '/editor': { html: EDITOR } } });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('“Tag the selected passage” brings the page script in and opens the picker on the selection', async () => {
    const page = await newPage();
    const popup = await openPopup(chromium, page);
    await popup.close();
    await selectText(page, PASSAGE);
    await (await worker()).evaluate(`chrome.tabs.query({ active: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'tag-selection' }, tab))`);
    await shown(page, SEARCH);
    await page.keyboard.type('Professional Expertise');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, PASSAGE);
    await page.close();
  });

  it('words that can be typed over are tagged by the command alone: selecting them brings no toolbar', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/editor`);
    const panel = await tagThisPage(chromium, page);
    await selectText(page, READ);
    await shown(page, `aria/${words('page.tag')}[role="button"]`);
    await selectText(page, EDITED);
    await notShown(page, `aria/${words('page.tag')}[role="button"]`);
    await (await worker()).evaluate(`chrome.tabs.query({ active: true, url: '*://*/editor' }).then(([tab]) =>
      chrome.commands.onCommand.dispatch('tag-selection', tab))`);
    await shown(page, SEARCH);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await waitForPainted(page, EDITED);
    expect(await listedTags(panel, 1)).toEqual([EDITED]);
    await page.close();
  });

  it('“Choose a passage by keyboard” goes to Passages in the panel, with the focus in its list', async () => {
    const page = await newPage();
    const panel = await tagThisPage(chromium, page);
    await listedTags(panel, 1);
    await (await worker()).evaluate(`chrome.tabs.query({ active: true }).then(([tab]) =>
      chrome.commands.onCommand.dispatch('choose-passage', tab))`);
    await shown(panel, '#tab-passages[aria-selected=true]');
    await panel.waitForFunction(() => document.activeElement?.matches('.plist [role=option]'), { polling: 50 });
    await page.close();
  });

  it('the address bar suggests items for a typing error and for an old name', async () => {
    const [mistyped] = await suggested('implementatoin');
    expect(mistyped?.content).toBe('#implementation');
    const [old] = await suggested('learning drivers');
    expect(old?.description).toContain('Equity Drivers');
    expect(await suggested('zzqxv')).toEqual([]);
  });

  it('a chosen item opens in the tab, also beside an open panel, which stays where it is', async () => {
    const page = await newPage();
    const panel = await tagThisPage(chromium, page);
    await listedTags(panel, 1);
    await enter('#equity-drivers');
    await title(page, 'Equity Drivers');
    expect(await panel.$eval('[role=tab][aria-selected=true]', (tab) => tab.id)).toBe('tab-tags');

    // Again in the same tab: another item, and the same one after the person went elsewhere.
    await enter('evidence');
    await title(page, 'Evidence');
    await goTo(page, 'coverage');
    await enter('evidence');
    await title(page, 'Evidence');
    await page.goBack();
    await title(page, 'Equity Drivers');

    // An order is for the panel: the page in the tab stays.
    await (await worker()).evaluate(`chrome.windows.getLastFocused().then(async ({ id: windowId }) => {
      const order = { type: 'panel:go', windowId, view: 'coverage' };
      await chrome.storage.session.set({ ['panelOrder:' + windowId]: order });
      await chrome.runtime.sendMessage(order).catch(() => undefined);
    })`);
    await shown(panel, '#tab-coverage[aria-selected=true]');
    expect(await page.$eval('[role=tab][aria-selected=true]', (tab) => tab.id)).toBe('tab-guide');
    await page.close();
  });

  it('Alt Enter opens the item in a new tab', async () => {
    const page = await newPage();
    await enter('#evidence', 'newForegroundTab');
    const target = await chromium.browser.waitForTarget((each) => each.url().endsWith('?guide=evidence'));
    await title(await target.asPage(), 'Evidence');
    expect(page.url()).toContain('vendor-proposal');
  });
});
