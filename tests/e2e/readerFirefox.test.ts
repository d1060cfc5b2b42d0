import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './harness/launchChromium.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { readFileIn, waitUntilRead } from './harness/reader.ts';
import { selectText } from './harness/selectText.ts';
import { shown } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';
const filler = Array.from({ length: 60 }, (_, at) => `<p>Paragraph ${at} is about the grounds.</p>`).join('');
const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${FIRST}</p>${filler}`;

describe('a PDF in the reader in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  let file: string;

  stepByStep();
  beforeAll(async () => {
    // Firefox prints without an outline; the file is Chromium's in both.
    const chromium = await launchChromium();
    file = await printToPdf(chromium.browser, 'plan.pdf', html);
    await chromium.close();
    firefox = await launchFirefox();
    page = await openInTab(firefox, 'reader.html');
  });
  afterAll(() => firefox.close());

  it('opens, and is tagged with the key of the browser’s own', async () => {
    await readFileIn(page, file);
    await shown(page, '.outline-go');
    await selectText(page, FIRST);
    await firefox.window.pressCommandKey('S');
    // The picker stands in a closed frame that WebDriver does not list; it has the focus.
    await page.waitForFunction(() => document.activeElement?.matches('[data-crosswalk]'), { polling: 50 });
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await waitForPainted(page, FIRST);
  });

  it('is listed in the sidebar, which shows it on its page', async () => {
    const sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelectorAll('li[data-tag]').length === 1`);
    await sidebar.clickOn(`document.querySelector('.tag-go')`);
    await waitForMarked(page, FIRST);
  });

  it('is found again after a reload', async () => {
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await waitUntilRead(page);
    await waitForPainted(page, FIRST);
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  });
});
