import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD } from '../../scripts/buildExtension.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { waitUntilSaid } from './harness/said.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, shown } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { openPicker, tagPassage, tagThisPage } from './harness/tagging.ts';

const FIRST = 'Our staff draw on national standards';
const SECOND = 'We are proposing fewer topics, held for longer';
const NOTE = 'Typed before the update';
const HTML = `<!doctype html><title>Plan</title><main style="padding: 40px"><p>${FIRST}.</p><p id="second">${SECOND}.</p></main>`;

/** Browsers update extensions whenever they like; what runs in the pages then is cut off from the rest. */
describe('an update of the extension while a page is open', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  const faults: string[] = [];

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: HTML } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${server.origin}/plan.html`);
    await tagThisPage(chromium, page);
    await tagPassage(page, FIRST, { standard: 'Evidence' });
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  async function update() {
    const id = await chromium.browser.installExtension(BUILD.chrome);
    const extension = (await chromium.browser.extensions()).get(id);
    if (extension) chromium.extension = extension;
  }

  it('leaves what was typed in the picker, and says what is safe and what to do', async () => {
    await openPicker(page, SECOND);
    await page.keyboard.type('Leadership');
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.type(NOTE);
    await update();
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitUntilSaid(page, words('page.updated'));
    const note = await shown(page, `aria/${words('picker.note')}[role="textbox"]`);
    expect(await note.evaluate((each) => (each as HTMLTextAreaElement).value)).toBe(NOTE);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
  });

  it('is said when the next passage is selected, where the toolbar would come', async () => {
    await selectText(page, SECOND);
    await waitUntilSaid(page, words('page.updated'));
    expect(faults).toEqual([]);
  });

  it('is over with “Tag this page”: the tags are there, and the old script leaves the page alone', async () => {
    const panel = await tagThisPage(chromium, page);
    await listedTags(panel, 1);
    await waitForPainted(page, FIRST);
    await tagPassage(page, SECOND, { standard: 'Leadership' });
    await listedTags(panel, 2);
    await waitForPainted(page, SECOND);
    await page.evaluate(() => document.querySelector('main')?.append('And one paragraph more.'));
    await waitForPainted(page, SECOND);
    expect(await page.$$eval('[data-crosswalk]', (hosts) => hosts.length)).toBe(1);
    expect(faults).toEqual([]);
  });
});
