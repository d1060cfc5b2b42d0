import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { waitUntilSaid } from './harness/said.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { openPopup, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const PASSAGE = 'Coaches observe each classroom twice';
const HTML = `<!doctype html><title>Plan</title><main style="padding: 60px"><p>${PASSAGE} in a term.</p></main>`;

describe('the same tag in two windows', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  let otherPage: Page;
  let otherPanel: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: HTML } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
    panel = await tagThisPage(chromium, page);
    await tagPassage(page, PASSAGE, { standard: 'Evidence', note: 'start' });
    otherPage = await chromium.browser.newPage({ type: 'window' });
    await otherPage.goto(`${server.origin}/plan.html`);
    otherPanel = await tagThisPage(chromium, otherPage, [panel]);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  const noteStored = async () => (await storedRecords(panel)).tags[0]?.note;
  async function openEdit(where: Page, add: string) {
    await where.bringToFront();
    await chooseTag(where, PASSAGE);
    await click(where, `aria/${words('common.edit')}[role="button"]`);
    await click(where, `aria/${words('picker.note')}[role="textbox"]`);
    await where.keyboard.press('End');
    await where.keyboard.type(add);
  }
  async function save(where: Page) {
    await where.bringToFront();
    await click(where, `::-p-text(${words('picker.save')})`);
  }

  it('shows in both, on the page and in the panel', async () => {
    await listedTags(panel, 1);
    await listedTags(otherPanel, 1);
    await waitForPainted(otherPage, PASSAGE);
  });

  it('is not overwritten by the second edit: both versions are shown, and one is chosen', async () => {
    await openEdit(panel, ' mine');
    await openEdit(otherPanel, ' theirs');
    await save(otherPanel);
    await waitForText(otherPanel, 'start theirs');
    await save(panel);
    await waitForText(panel, words('panel.conflict.title'));
    expect(await noteStored()).toBe('start theirs');
    await click(panel, `aria/${words('panel.conflict.compare')}[role="button"]`);
    for (const text of ['start mine', 'start theirs']) await waitForText(panel, text);
    await click(panel, `aria/${words('panel.conflict.keepMine')}[role="button"]`);
    await waitForText(otherPanel, 'start mine');
    expect(await noteStored()).toBe('start mine');
  });

  it('is taken back in one window, and the other follows', async () => {
    await undoIn(otherPanel);
    await waitForText(panel, 'start theirs');
    await waitForText(otherPanel, 'start theirs');
  });

  it('is deleted in one window and brought back in the other; both pages follow', async () => {
    await panel.bringToFront();
    await chooseTag(panel, PASSAGE);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    for (const each of [page, otherPage]) await waitForPainted(each, PASSAGE, false);
    await listedTags(otherPanel, 0);
    await undoIn(otherPanel);
    for (const each of [page, otherPage]) await waitForPainted(each, PASSAGE);
    await listedTags(panel, 1);
  });

  it('edited on the page while a panel was first: the page says what it says now, and keeps what was typed', async () => {
    const at = async () =>
      page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('p') as Element);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 30, y: top + height / 2 };
      });
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const { x, y } = await at();
    await page.mouse.click(x, y);
    await click(page, `aria/${words('common.edit')}[role="button"]`);
    await shown(page, SEARCH);
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.press('End');
    await page.keyboard.type(' by page');
    await openEdit(otherPanel, ' by panel');
    await save(otherPanel);
    await waitForText(otherPanel, 'by panel');
    await page.bringToFront();
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitUntilSaid(page, words('page.conflict').split('$')[0]?.trim() ?? '');
    await waitUntilSaid(page, 'start theirs by panel');
    expect(await noteStored()).toBe('start theirs by panel');
    await click(page, `aria/${words('common.tryAgain')}[role="button"]`);
    await notShown(page, SEARCH);
    expect(await noteStored()).toBe('start theirs by page');
  });

  it('looks up in the panel of the window that asked, and leaves the other panel where it was', async () => {
    const popup = await openPopup(chromium, otherPage);
    await popup.keyboard.type('Resources');
    await waitForText(popup, words('popup.openInPanel'));
    await popup.keyboard.press('Enter');
    await waitForText(otherPanel, words('panel.guide.parts'));
    expect(await panel.$eval('[role=tab][aria-selected=true]', (tab) => tab.id)).toBe('tab-tags');
  });

  async function undoIn(where: Page) {
    await where.bringToFront();
    await where.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await where.keyboard.down('Control');
    await where.keyboard.press('z');
    await where.keyboard.up('Control');
  }
});
