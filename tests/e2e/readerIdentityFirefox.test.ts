import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { waitForPainted } from './harness/painted.ts';
import { PATIENCE } from './harness/patience.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { readFileIn } from './harness/reader.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { pageOf } from './harness/versions.ts';

const LINES = Array.from(
  { length: 24 },
  (_, at) => `In week ${at + 1} the reading team meets in room ${at * 3} and keeps minutes.`,
);
const [FIRST = ''] = LINES;
const SEARCH = 'input[role=combobox]';
const SAME = words('version.offer.same').replace('$1', 'Reading plan');
const YES = `::-p-xpath(//button[normalize-space(.)="${words('version.offer.sameYes')}"])`;

describe('one text as a web page and as files in Firefox', () => {
  let server: PageServer;
  let firefox: Firefox;
  let reader: Page;
  let pdf: string;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: pageOf('Reading plan', LINES) } } });
    // Firefox prints without an outline; the file is Chromium's in both.
    const chromium = await launchChromium();
    pdf = await printToPdf(chromium.browser, 'plan.pdf', pageOf('Reading plan', LINES));
    await chromium.close();
    firefox = await launchFirefox();
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });
  const isTheSame = async () => {
    await waitForText(reader, SAME);
    await (await shown(reader, YES)).click();
    await notShown(reader, YES);
    await waitForPainted(reader, FIRST);
  };

  it('a web page is tagged, and its text is known', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
    const popup = await firefox.window.clickToolbarButton();
    await popup.clickOn(`[...document.querySelectorAll('button.act[aria-disabled=false]')].find((each) =>
      each.innerText.startsWith('${words('popup.tagPage')}'))`);
    await popup.closed();
    await selectText(page, FIRST);
    await firefox.window.pressCommandKey('S');
    const search = await shown(page, SEARCH);
    await search.evaluate((each) => each.ownerDocument.activeElement === each || (each as HTMLElement).focus());
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, FIRST);
    reader = await openInTab(firefox, 'reader.html');
    await expect
      .poll(async () => (await storedRecords(reader)).documents.map(({ textHash }) => textHash !== null), {
        timeout: PATIENCE,
      })
      .toEqual([true]);
  });

  it('a PDF of it is offered as the same document, and has its tags', async () => {
    await readFileIn(reader, pdf);
    await isTheSame();
  });

  it('a Word file of it is the same once more', async () => {
    const file = path.join(temporaryFolder('identity'), 'plan.docx');
    writeFileSync(file, await wordFile(LINES.map((line) => paragraph(line)).join('')));
    await reader.evaluate(() => location.assign('/reader.html')).catch(() => undefined);
    await shown(reader, '.start-page');
    await readFileIn(reader, file);
    await isTheSame();
  });
});
