import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { openPopup, TAG_THIS_PAGE } from './harness/tagging.ts';

const HTML = `<!doctype html><html lang="en"><title>Plan</title><h1>Improvement plan</h1>
<h2>Time</h2><p>Teams meet for an hour each week. Coaches join every second meeting.</p>
<h2>Evidence</h2><p>Results are studied twice a year. Plans are changed where they do not help.</p>`;

/** Everything with the keyboard, from the toolbar button on; no mouse is used. */
describe('the keyboard alone', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: HTML } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('makes a page ready to tag from the popup', async () => {
    const popup = await openPopup(chromium, page);
    await shown(popup, TAG_THIS_PAGE);
    await tabTo(popup, 'button.act');
    await popup.keyboard.press('Enter');
    panel = await extensionPage(chromium, 'sidepanel.html');
    await waitForText(panel, words('panel.empty.nothing'));
  });

  it('chooses a passage in the panel, extends it and tags it', async () => {
    await tabTo(panel, '#tab-tags');
    await press(panel, 'ArrowRight');
    await panel.waitForSelector('#tab-passages[aria-selected="true"]');
    await tabTo(panel, '[role=option]');
    await panel.keyboard.press('s');
    await waitForText(panel, 'Coaches join every second meeting.');
    await tabTo(panel, '[role=option]');
    for (let step = 0; step < 12 && !(await at(panel, 'Teams meet for an hour')); step += 1) {
      await press(panel, 'ArrowDown');
    }
    await panel.keyboard.down('Shift');
    await press(panel, 'ArrowDown');
    await panel.keyboard.up('Shift');
    await press(panel, 'Enter');
    await panel.waitForSelector('[role=dialog] input:focus');
    await panel.keyboard.type('Implementation');
    await press(panel, 'Enter');
    await notShown(panel, '[role=dialog]');
    await waitForPainted(page, 'Coaches join every second meeting.');
    expect((await paintedWords(page)).some((each) => each.includes('Teams meet for an hour'))).toBe(true);
  });

  it('edits, deletes and brings back a tag in the list', async () => {
    await tabTo(panel, '#tab-passages');
    await press(panel, 'ArrowLeft');
    await listedTags(panel, 1);
    await tabTo(panel, '.tag-go');
    await press(panel, 'e');
    await panel.waitForSelector('[role=dialog] input:focus');
    await tabTo(panel, '[role=dialog] textarea');
    await panel.keyboard.type('Who pays for the hour?');
    await panel.keyboard.down('Control');
    await press(panel, 'Enter');
    await panel.keyboard.up('Control');
    await waitForText(panel, 'Who pays for the hour?');

    await tabTo(panel, '.tag-go');
    await press(panel, 'Delete');
    await waitForText(panel, words('panel.empty.nothing'));
    await panel.keyboard.down('Control');
    await press(panel, 'z');
    await panel.keyboard.up('Control');
    await listedTags(panel, 1);
    await waitForPainted(page, 'Coaches join every second meeting.');
  });

  it('Escape backs out of the picker and keeps what was typed', async () => {
    await tabTo(panel, '.tag-go');
    await press(panel, 'e');
    await panel.waitForSelector('[role=dialog] input:focus');
    await press(panel, 'Escape');
    await notShown(panel, '[role=dialog]');
    expect(await panel.evaluate(() => document.activeElement?.matches('.tag-go, [data-tag] *'))).toBe(true);
  });
});

const press = (page: Page, key: KeyInput) => page.keyboard.press(key);

const at = (page: Page, text: string) =>
  page.evaluate((wanted) => document.activeElement?.textContent?.includes(wanted) === true, text);

/** Presses Tab until something that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}.`);
}
