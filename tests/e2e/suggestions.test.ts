import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { PATIENCE } from './harness/patience.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { openPicker, SEARCH, tagThisPage } from './harness/tagging.ts';
import { sideways } from './harness/zoom.ts';

const EVIDENCE =
  'Coaches and teachers study student work and interim data every month to plan the next round of learning.';
const TIME = 'The district pays substitutes so that teachers have release time for professional learning.';
const LEADERS = 'Principals take part in every session and protect time for coaching in the master schedule.';
const NONE = 'Invoices are payable within thirty days of receipt at the address of the district office.';
const PAGE = `<!doctype html><html lang="en"><title>Proposal</title><h1>Proposal</h1>
<h2>Approach</h2><p>${EVIDENCE}</p><p>${TIME}</p><h2>People</h2><p>${LEADERS}</p><h2>Terms</h2><p>${NONE}</p>`;

const chip = (name: string) => `::-p-xpath(//div[contains(@class, "suggest")]//button[contains(., "${name}")])`;
const finds = (panel: Page) => panel.$$eval('li[data-find] .quote', (rows) => rows.map((row) => row.textContent ?? ''));
const find = (words: string) =>
  `::-p-xpath(//li[@data-find][contains(., "${words}")]//button[contains(@class, "tag-go")])`;

describe('suggestions in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  stepByStep();

  beforeAll(async () => {
    server = await servePages({ pages: { '/proposal.html': { html: PAGE } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/proposal.html`);
    panel = await tagThisPage(chromium, page);
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });

  it('offers standards in the picker with the words that led there; a key takes one, and the tag is marked', async () => {
    await openPicker(page, TIME);
    await shown(page, chip('Resources'));
    await shown(
      page,
      `::-p-xpath(//p[@class="why"][starts-with(., "${words('picker.isLikely').replace('$1', 'Resources')}")])`,
    );
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, TIME);
    expect(await listedTags(panel, 1)).toEqual([TIME]);
  });

  it('offers nothing for a passage that concerns no standard', async () => {
    await openPicker(page, NONE);
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    expect(await page.$(chip(words('picker.nothingFits')))).toBeNull();
  });

  it('scans the document: untagged passages by standard, thinly marked on the page', async () => {
    await panel.bringToFront();
    await goTo(panel, 'tags');
    await click(panel, `::-p-xpath(//button[.="${words('panel.scan.start')}"])`);
    await click(panel, '.scan-wide');
    await shown(panel, find(EVIDENCE.slice(0, 30)));
    const found = await finds(panel);
    expect(found).toContain(EVIDENCE);
    expect(found).toContain(LEADERS);
    expect(found).not.toContain(TIME);
    expect(found).not.toContain(NONE);
    await waitForText(panel, words('panel.scan.noneFound'));
    const thin = async () => (await paintedWords(page)).filter((each) => each.startsWith('cw-suggest')).join(' ');
    await expect.poll(thin, { timeout: PATIENCE }).toContain(EVIDENCE);
    expect(await axeInBothSchemes(panel)).toEqual([]);
    expect(await sideways(panel)).toEqual([]);
  });

  it('accepts and dismisses with the keyboard; what counts is only what was accepted', async () => {
    await click(panel, find(EVIDENCE.slice(0, 30)));
    await panel.keyboard.press('a');
    expect(await listedTags(panel, 2)).toContain(EVIDENCE);
    await click(panel, find(LEADERS.slice(0, 30)));
    await panel.keyboard.press('d');
    await panel.waitForFunction(() => document.querySelectorAll('li[data-find]').length === 0, { polling: 50 });
    expect(await listedTags(panel, 2)).not.toContain(LEADERS);
  });

  it('keeps what was dismissed dismissed', async () => {
    await click(panel, `aria/${words('panel.scan.close')}[role="button"]`);
    await click(panel, `::-p-xpath(//button[.="${words('panel.scan.start')}"])`);
    await waitForText(panel, words('panel.scan.notYours'));
    expect(await finds(panel)).toEqual([]);
  });

  it('shows what was learned in options, and clears it', async () => {
    const options = await chromium.browser.newPage();
    await options.goto(`${chromium.origin}/options.html`);
    await click(options, `::-p-xpath(//button[.="${words('options.learned.look')}"])`);
    await waitForText(options, LEADERS);
    expect(await axeInBothSchemes(options)).toEqual([]);
    await click(options, `::-p-xpath(//button[.="${words('options.learned.clear')}"])`);
    await waitForText(options, words('options.learned.nothing'));
    await options.close();
  });
});
