import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../documentFiles/odtFile.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { axeFindings } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import type { FirefoxView } from './harness/firefoxView.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { readFileIn, waitUntilRead } from './harness/reader.ts';
import { SCHEMES } from './harness/schemes.ts';
import { selectText } from './harness/selectText.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';
const LAST = 'Results are shared with families in every term.';
const EDITED = 'The partner will convene the review team each quarter to study survey data.';
const rooms = Array.from(
  { length: 30 },
  (_, at) => `Room ${at + 1} is painted in summer, and its windows are cleaned.`,
);
const LINES = [FIRST, ...rooms, EDITED, LAST];
const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1>${LINES.map((line) => `<p>${line}</p>`).join('')}`;
const revised = LINES.map((line) => line.replace('each quarter', 'twice a year'));
const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));
const button = (key: string) => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;

describe('files in the reader in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  let sidebar: FirefoxView;
  let file: string;
  const folder = temporaryFolder('firefox-files');
  const write = (name: string, data: Uint8Array | string) => {
    const to = path.join(folder, name);
    writeFileSync(to, data);
    return to;
  };
  const start = async () => {
    await page.evaluate(() => location.assign('/reader.html')).catch(() => undefined);
    await shown(page, '.start-page');
  };
  const tag = async (passage: string) => {
    // A document that is in the review can be tagged.
    await shown(page, '.rbar .zoom');
    await selectText(page, passage);
    await firefox.window.pressCommandKey('S');
    // The picker stands in a closed frame that WebDriver does not list; it has the focus.
    await page.waitForFunction(() => document.activeElement?.matches('[data-crosswalk]'), { polling: 50 });
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await waitForPainted(page, passage);
  };
  const foundAgain = async (passage: string) => {
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await waitUntilRead(page);
    await waitForPainted(page, passage);
  };
  const isAccessible = async () => {
    for (const scheme of SCHEMES) {
      await page.evaluate((theme) => void Object.assign(document.documentElement.dataset, { theme }), scheme);
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.evaluate(() => void delete document.documentElement.dataset.theme);
  };

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

  it('a PDF opens, and is tagged with the key of the browser’s own', async () => {
    await readFileIn(page, file);
    await shown(page, '.outline-go');
    await tag(FIRST);
    await isAccessible();
  });

  it('is listed in the sidebar, which shows it on its page', async () => {
    sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelectorAll('li[data-tag]').length === 1`);
    await sidebar.clickOn(`document.querySelector('.tag-go')`);
    await waitForMarked(page, FIRST);
  });

  it('is tagged by the keyboard alone, on a page that was never shown', async () => {
    await firefox.window.pressCommandKey('K');
    await sidebar.waitFor(`document.querySelectorAll('[role=option]').length > 5`);
    await sidebar.evaluate(`document.querySelector('[role=listbox], [role=option][tabindex="0"]')?.focus()`);
    await sidebar.press('End');
    await waitForMarked(page, LAST);
    await sidebar.press('Enter');
    await sidebar.waitFor(`document.querySelector('[role=dialog]') !== null`);
    await sidebar.press(...'evidence', 'Enter');
    await sidebar.waitFor(`document.querySelector('[role=dialog]') === null`);
    await waitForPainted(page, LAST);
  });

  it('is found again after a reload, and in the same file under another name in another folder', async () => {
    await foundAgain(FIRST);
    await start();
    const renamed = path.join(temporaryFolder('renamed'), 'other name.pdf');
    copyFileSync(file, renamed);
    await readFileIn(page, renamed);
    await waitForPainted(page, FIRST);
  });

  it.each([
    ['plan.odt', plan, 'Teach'],
    [
      'notes.md',
      async () => '# Notes\n\n**The board reads the survey before every vote.**\n',
      'The board reads the survey',
    ],
    [
      'saved.html',
      async () => '<!doctype html><title>Saved</title><p>Release days are paid.</p>',
      'Release days are paid',
    ],
    ['notes.txt', async () => 'The principal visits every class.\n', 'The principal visits every class.'],
  ])('%s is tagged and found again', async (name, make, passage) => {
    await start();
    await readFileIn(page, write(name, await make()));
    await tag(passage);
    await foundAgain(passage);
  });

  it('a text that was pasted is tagged and found again', async () => {
    await start();
    await (await shown(page, 'textarea')).focus();
    await page.keyboard.type('Mentors are paid for the hours they give.');
    await (await shown(page, button('reader.pasteOpen'))).click();
    await waitUntilRead(page);
    await tag('they give.');
    await foundAgain('they give.');
  });

  it('a Word file of the same text is offered as the same document, and a revised one as its new version', async () => {
    await start();
    const word = (lines: string[]) => wordFile(lines.map((line) => paragraph(line)).join(''));
    await readFileIn(page, write('plan.docx', await word(['Plan', ...LINES])));
    await waitForText(page, put('version.offer.same', 'Plan (other name.pdf)'));
    await isAccessible();
    await (await shown(page, button('version.offer.sameYes'))).click();
    await waitForPainted(page, FIRST);
    await tag(EDITED);
    await start();
    await readFileIn(page, write('plan 2.docx', await word(['Plan', ...revised])));
    await (await shown(page, button('version.offer.versionYes'))).click();
    await waitForText(page, words('version.see'));
    await waitForPainted(page, FIRST);
    await (await shown(page, button('version.see'))).click();
    await shown(page, '.changes');
    expect(await page.$$eval('.changes ins', (all) => all.map((each) => each.textContent))).toEqual(['twice a year']);
    await isAccessible();
    await page.keyboard.press('Escape');
    await notShown(page, '.changes');
  });

  it('opens from the library when the file is gone from its folder', async () => {
    rmSync(path.join(folder, 'notes.md'));
    await start();
    await isAccessible();
    await (await shown(page, '::-p-xpath(//section[@aria-labelledby="library"]//a[.="Notes"])')).click();
    await waitUntilRead(page);
    await waitForPainted(page, 'The board reads the survey');
  });

  it('has asked nobody for anything', async () => {
    const requests = await firefox.window.requests();
    expect(requests.filter(({ url }) => !url.startsWith(firefox.origin) && /^[a-z]+:\/\//.test(url))).toEqual([]);
  });
});
