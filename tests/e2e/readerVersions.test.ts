import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mixedPdf } from '../documentFiles/mixedPdf.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { SEARCH, tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const KEPT = 'Each coach works in cycles of six weeks with a shared goal.';
const EDITED = 'The partner will convene the review team each quarter to study classroom and survey data.';
const EDITED_NOW = EDITED.replace('each quarter', 'twice a year');
const GONE = 'Substitute cover for release days is included in the fee for the first two years.';
const FRESH = 'Principals visit every classroom with the coach before winter and write down what they saw.';
const rooms = Array.from(
  { length: 20 },
  (_, at) => `Room ${at + 1} is painted in summer, and its windows are cleaned.`,
);
const FIRST = [KEPT, EDITED, ...rooms, GONE];
const REVISED = [KEPT, EDITED_NOW, FRESH, ...rooms];

const word = (lines: string[]) => wordFile(lines.map((line) => paragraph(line)).join(''));
const button = (key: string) => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;
const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));

describe('one text in two files, and a revised file', () => {
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const folder = temporaryFolder('versions');
  const open = async (file: string) => {
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, file);
  };
  const write = async (name: string, lines: string[]) => {
    const file = path.join(folder, name);
    writeFileSync(file, await word(lines));
    return file;
  };
  const fits = async () => {
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('offers to make a PDF and a Word file of the same text one document', async () => {
    const html = `<!doctype html><html lang="en"><title>Plan</title>${FIRST.map((line) => `<p>${line}</p>`).join('')}`;
    await open(await printToPdf(chromium.browser, 'plan.pdf', html));
    for (const passage of [KEPT, EDITED, GONE]) await tagPassage(page, passage, { standard: 'Evidence' });
    await click(page, `aria/${words('reader.tags')}[role="button"]`);
    panel = await extensionPage(chromium, 'sidepanel.html');
    await listedTags(panel, 3);
    await page.bringToFront();
    await open(await write('plan.docx', FIRST));
    await waitForText(page, put('version.offer.same', 'plan.pdf'));
    await fits();
    await click(page, button('version.offer.sameYes'));
    await notShown(page, button('version.offer.sameYes'));
    await waitForPainted(page, KEPT);
    // With some fonts the PDF has “fi” as one letter, and so the quote.
    const quotes = (await listedTags(panel, 3)).map((quote) => quote.normalize('NFKC'));
    expect(quotes).toContain(GONE);
  });

  it('takes that back', async () => {
    await panel.bringToFront();
    await panel.keyboard.down('Control');
    await panel.keyboard.press('z');
    await panel.keyboard.up('Control');
    await listedTags(panel, 0);
    await page.bringToFront();
    await waitForPainted(page, KEPT, false);
    await click(page, button('version.offer.sameYes'));
    await waitForPainted(page, KEPT);
  });

  it('offers a changed file as a new version, carries the tags over and says what happened to them', async () => {
    await open(await write('plan, revised.docx', REVISED));
    await waitForText(page, put('version.offer.version', 'plan.pdf'));
    await fits();
    await click(page, button('version.offer.versionYes'));
    await waitForText(page, put('version.counts', '1', '1', '1'));
    await waitForPainted(page, KEPT);
    await listedTags(panel, 3);
    expect(
      await panel.$$eval('[aria-labelledby=attention] li[data-tag] .tag-main .quote', (all) =>
        all.map((each) => each.textContent?.slice(0, 20)),
      ),
    ).toEqual([EDITED.slice(0, 20), GONE.slice(0, 20)]);
    await page.setViewport({ width: 320, height: 640 });
    await fits();
    await page.setViewport(null);
    await fits();
  });

  it('lists the changes with their words beside the pages, goes there and stays open', async () => {
    await page.bringToFront();
    await click(page, button('version.see'));
    await shown(page, '.changes');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('changes');
    expect(await page.$$eval('.changes del', (all) => all.map((each) => each.textContent))).toEqual(['each quarter']);
    expect(await page.$$eval('.changes ins', (all) => all.map((each) => each.textContent))).toEqual(['twice a year']);
    await fits();
    await click(page, `::-p-xpath(//*[@class="changes"]//li//button[contains(., "${FRESH}")])`);
    await waitForMarked(page, FRESH);
    await shown(page, '.changes [aria-current]');
    await fits();
    await page.setViewport({ width: 320, height: 640 });
    await fits();
    await page.setViewport(null);
  });

  it('settles a change with the keyboard alone, where it is listed', async () => {
    await page.focus('#changes');
    for (let stops = 0; stops < 4; stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await waitForMarked(page, EDITED_NOW);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForText(page, words('panel.wordingAccepted'));
    // The button is gone, and the focus is at what was settled.
    await page.waitForFunction(() => document.activeElement?.matches('.change-go[aria-current]'), { polling: 50 });
    await fits();
  });

  it('tags a new passage from there, which then is new no more', async () => {
    await click(page, `::-p-xpath(//*[@class="changes"]//li//button[contains(., "${FRESH}")])`);
    await click(page, `::-p-xpath(//*[@class="changes"]//li//button[.="${words('page.tag')}"])`);
    await shown(page, SEARCH);
    await page.keyboard.type('Leadership');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, FRESH);
    await notShown(page, `::-p-xpath(//*[@class="changes"]//li//button[contains(., "${FRESH}")])`);
    await page.waitForFunction(() => document.activeElement?.matches('.change-go'), { polling: 50 });
    await page.keyboard.press('Escape');
    await notShown(page, '.changes');
    await waitForText(page, put('version.counts', '1', '1', '1'));
    await page.waitForFunction(
      (see) => document.activeElement?.textContent === see,
      { polling: 50 },
      words('version.see'),
    );
  });

  it('lists a line that was added at the end of a short PDF as new', async () => {
    const lines = [
      'The partner meets the team in May.',
      'Fees are paid each quarter.',
      'The board reads every report.',
    ];
    const pdf = (name: string, all: string[]) => {
      const file = path.join(folder, name);
      writeFileSync(file, mixedPdf([all]));
      return file;
    };
    await open(pdf('short.pdf', lines));
    await tagPassage(page, lines[1] ?? '', { standard: 'Evidence' });
    const added = 'Travel is paid by the vendor.';
    await open(pdf('short 2.pdf', [...lines, added]));
    await waitForText(page, put('version.offer.version', 'short.pdf'));
    await click(page, button('version.offer.versionYes'));
    await waitForPainted(page, lines[1] ?? '');
    await click(page, button('version.see'));
    await shown(page, `::-p-xpath(//*[@class="changes"]//li//button[contains(., "${added}")])`);
    // That one, and the tag that was kept.
    expect(await page.$$eval('.changes .change-go', (all) => all.length)).toBe(2);
  });

  it('leaves the old version its tags', async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    const old = `//li[contains(., "${words('library.kind.pdf')} ·")]//a[.="Plan"]`;
    await click(page, `::-p-xpath(//section[@aria-labelledby="library"]${old})`);
    await waitUntilRead(page);
    for (const passage of [KEPT, EDITED, GONE]) await waitForPainted(page, passage);
  });
});
