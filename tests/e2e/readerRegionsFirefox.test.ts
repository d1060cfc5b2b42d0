import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mixedPdf } from '../documentFiles/mixedPdf.ts';
import { words } from './harness/catalogue.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { readFileIn, waitUntilRead } from './harness/reader.ts';
import { button, dragOver, waitForAreas } from './harness/regions.ts';
import { click, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FEES = 'Fees by year, 12 rows';

describe('pages without words in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  /** The picker stands in a closed frame that WebDriver does not list; it has the focus. */
  const fillIn = async (said: string, standard: string) => {
    await page.waitForFunction(() => document.activeElement?.matches('[data-crosswalk]'), { polling: 50 });
    await page.keyboard.type(said);
    await page.keyboard.press('Tab');
    await page.keyboard.type(standard);
    await page.keyboard.press('Enter');
  };

  stepByStep();
  beforeAll(async () => {
    firefox = await launchFirefox();
    page = await openInTab(firefox, 'reader.html');
    const file = path.join(temporaryFolder('regions'), 'scan.pdf');
    writeFileSync(file, mixedPdf([null, ['Words stand here.']]));
    await readFileIn(page, file);
  });
  afterAll(() => firefox.close());

  it('say so, and a part that is drawn with the mouse is tagged with its words typed', async () => {
    await waitForText(page, words('reader.noText').replace('$1', '1'));
    await click(page, button('reader.area.tag'));
    await waitForText(page, words('reader.area.how'));
    await dragOver(page, 1, [10, 15, 70, 20]);
    await waitForAreas(page, ['1: 10 15 70 20'], '.area-draft');
    await page.keyboard.press('Enter');
    await fillIn(FEES, 'Evidence');
    await waitForAreas(page, ['1: 10 15 70 20']);
  });

  it('are tagged whole', async () => {
    await click(page, button('reader.tagPage'));
    await fillIn('A letter of support', 'Leadership');
    await waitForAreas(page, ['1: 0 0 100 100', '1: 10 15 70 20']);
  });

  it('are listed in the sidebar, which shows them on their page', async () => {
    const sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelectorAll('li[data-tag]').length === 2`);
    await sidebar.waitFor(`document.body.innerText.includes(${JSON.stringify(FEES)})`);
    await sidebar.clickOn(`[...document.querySelectorAll('.tag-go')][1]`);
    await waitForAreas(page, ['1: 10 15 70 20'], '.area-here');
  });

  it('are found again after a reload', async () => {
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await waitUntilRead(page);
    await waitForAreas(page, ['1: 0 0 100 100', '1: 10 15 70 20']);
  });
});
