import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { proposalRecords, seedRecordsOf } from './harness/seedProposals.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { still } from './harness/still.ts';
import { sideways } from './harness/zoom.ts';

const PASSAGE = 'Logs and student work are studied with the principal every month to plan the next round.';
const filler = Array.from({ length: 120 }, (_, at) => `<p>Paragraph ${at} is about the building.</p>`).join('');
const html = `<!doctype html><html lang="en"><title>Northfield</title><h1>Northfield</h1>${filler}<p>${PASSAGE}</p>`;

describe('Coverage and Compare', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let ids: string[];

  const cell = (row: string, document: number) => `[data-cell="${row}|${ids[document]}"]`;
  const text = (selector: string) =>
    page.$eval(selector, (each) => (each as HTMLElement).innerText.replace(/\s+/g, ' '));
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement)?.dataset.cell ?? '');
  const choose = (label: string, value: string) =>
    page.select(`::-p-xpath(//label[contains(., "${words(label)}")]//select)`, value);
  const check = async () => {
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };
  const goTo = async (where: string) => {
    await page.goto(`${chromium.origin}/review.html#${where}`);
    await shown(page, 'table.heat');
  };

  beforeAll(async () => {
    server = await servePages({ pages: { '/northfield.html': { html } } });
    chromium = await launchChromium();
    const records = proposalRecords(server.origin);
    ids = records.documents.map(({ id }) => id);
    await seedRecordsOf(chromium, records);
    page = await chromium.browser.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('shows every standard beside every document, gaps first, in digits and words', async () => {
    await goTo('coverage');
    await check();
    const rows = await page.$$eval('table.heat tbody tr', (all) =>
      all.map((row) => row.querySelector('.std')?.textContent),
    );
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toBe('Learning Designs');
    expect(await text(cell('evidence', 0))).toContain('2 of 2 2 passages');
    expect(await text(cell('evidence', 2))).toContain(words('review.cell.empty.lookedFor'));
    expect(await text(cell('culture-of-collaborative-inquiry', 0))).toContain('1 conflict');
    expect(await text(cell('resources', 0))).toContain(words('review.cell.empty.notLooked'));
  });

  it('is walked through with the arrows; Enter opens the passages, Escape goes back', async () => {
    await page.focus(cell('evidence', 0));
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(`evidence|${ids[1]}`);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`learning-designs|${ids[1]}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.$$eval('[data-cell][tabindex="0"]', (all) => all.length)).toBe(1);
    await page.keyboard.press('Enter');
    await waitForText(page, PASSAGE);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Evidence');
    await check();
    await page.keyboard.press('Escape');
    await notShown(page, 'aside.side');
    expect(await focused()).toBe(`evidence|${ids[0]}`);
  });

  it('opens a document at the passage', async () => {
    await click(page, cell('evidence', 0));
    await waitForText(page, PASSAGE);
    const opened = chromium.browser.waitForTarget((target) => target.url().startsWith(server.origin));
    await click(page, '.plist .place');
    const tab = await (await opened).asPage();
    await tab.waitForFunction(() => scrollY > 500, { polling: 50 });
    await tab.close();
    await page.bringToFront();
  });

  it('leads from a gap to the search for it', async () => {
    await click(page, cell('equity-foundations', 0));
    await waitForText(page, words('review.cell.nothingYet'));
    await click(page, `::-p-xpath(//aside//a[starts-with(., "${words('review.cell.lookForIt')}")])`);
    await shown(page, '#finding-equity-foundations .look');
    await page.waitForFunction(() => document.activeElement?.closest('.look'), { polling: 50 });
    await goTo('coverage');
  });

  it('is narrowed by role, strength, organisation and category, and turned to roles', async () => {
    await choose('review.coverage.strength', 'conflicts');
    await waitForText(page, '1 conflict');
    expect(await text(cell('evidence', 0))).toContain(words('review.cell.empty.none'));
    await choose('review.coverage.strength', '');
    await choose('picker.role', 'external-partner');
    expect(await text(cell('evidence', 0))).toContain('1 passage');
    await choose('review.coverage.category', 'conditions-for-success');
    expect(await page.$$eval('table.heat tbody tr', (all) => all.length)).toBe(4);
    await choose('review.coverage.category', '');
    await choose('review.coverage.organisation', 'Summit');
    expect(await page.$$eval('table.heat thead th', (all) => all.length)).toBe(2);
    await choose('review.coverage.organisation', '');
    await choose('picker.role', '');
    await choose('review.coverage.columns', 'role');
    expect(await text('table.heat thead')).toContain('External partner');
    await click(page, '[data-cell="evidence|external-partner"]');
    await click(page, 'aside.side .opener');
    await waitForText(page, 'An interim report on practice and results');
    await check();
    await click(page, `aria/${words('review.cell.close')}[role="button"]`);
    await choose('review.coverage.columns', 'document');
  });

  it('opens the responsibilities beneath a standard, and is a table as well', async () => {
    await click(page, '::-p-xpath(//tr[contains(., "Evidence")]//button[@aria-expanded])');
    const below = await page.$$eval('tr.below', (all) => all.length);
    expect(below).toBeGreaterThan(2);
    await check();
    await click(page, `::-p-xpath(//button[.="${words('review.cell.asTable')}"])`);
    expect(await text(cell('evidence', 0))).toContain('1 strong');
    await check();
  });

  it('compares documents: scores, totals, verdicts, and the best passages next to each other', async () => {
    await goTo('compare');
    await check();
    expect(await text('tfoot')).toContain('Below 14');
    expect(await text('tfoot')).toContain('3 required unmet');
    await page.focus(cell('evidence', 1));
    await page.keyboard.press('Enter');
    await waitForText(page, PASSAGE);
    await waitForText(page, 'A closing survey asks teachers');
    const side = await text('aside.side');
    expect(side).toContain(PASSAGE);
    expect(side).toContain('A closing survey asks teachers');
    expect(side).toContain('4 terms, 9 pages.');
    await check();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(`evidence|${ids[1]}`);
  });

  it('scores a cell with a digit; the total follows', async () => {
    await page.keyboard.press('2');
    await page.waitForFunction(
      (at) => document.querySelector(at)?.classList.contains('v2'),
      { polling: 50 },
      cell('evidence', 1),
    );
    await waitForText(page, 'Evidence, Bright Harbor: 2 of 2.');
    expect(await text('tfoot td:nth-of-type(2)')).toContain('7');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (at) => document.querySelector(at)?.classList.contains('v1'),
      { polling: 50 },
      cell('evidence', 1),
    );
  });

  it('leads from a document’s weak spot to what is asked about it', async () => {
    await click(page, cell('resources', 0));
    const ask = '::-p-xpath(//aside//a[.="Ask Northfield about this"])';
    // What is read of the cell comes above it.
    await still(page, ask);
    await click(page, ask);
    await shown(page, '.proposal');
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-about]')?.getAttribute('data-about') === 'resources',
      { polling: 50 },
    );
    await goTo('compare');
  });

  it('compares what is chosen, also as a table and in a narrow window', async () => {
    await click(page, `::-p-xpath(//button[contains(., "3 documents")])`);
    await check();
    await click(page, '::-p-xpath(//label[contains(@class, "mi")][contains(., "Summit")]//input)');
    await page.keyboard.press('Escape');
    await waitForText(page, '2 documents, one set of standards');
    await click(page, `::-p-xpath(//button[.="${words('review.cell.asTable')}"])`);
    await check();
    await page.setViewport({ width: 320, height: 800 });
    await check();
    await goTo('coverage');
    await check();
    await page.setViewport(null);
  });
});
