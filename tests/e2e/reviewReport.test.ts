import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALONE, LAKESIDE, NORTHFIELD, reviewRecords, STUDIED } from '../reviewRecords.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { pdfText } from './harness/pdfText.ts';
import { until } from './harness/planTab.ts';
import { savedFile } from './harness/savedFile.ts';
import { restoreRecords } from './harness/seed.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { sideways } from './harness/zoom.ts';

const button = (name: string) => `aria/${name}[role="button"]`;
const text = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);

describe('questions and report of a review', () => {
  let chromium: Chromium;
  let page: Page;

  const goTo = async (place: string, wanted: string) => {
    await page.goto('about:blank');
    await page.goto(`${chromium.origin}/review.html#${place}`);
    await shown(page, wanted);
  };
  const parts = (file: string) =>
    Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  beforeAll(async () => {
    chromium = await launchChromium();
    await restoreRecords(chromium, reviewRecords());
    page = await chromium.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterAll(() => chromium.close());

  it('shows the report of the whole review and of one document, without a finding of axe', async () => {
    await goTo('report', '.paper .of-method');
    expect(await text(page, '.paper h1')).toBe('Coaching partnership 2027');
    expect(await axeInBothSchemes(page)).toEqual([]);
    await goTo(`report/${NORTHFIELD}`, '.paper .of-method');
    expect(await text(page, '.dec')).toContain('Ask for changes');
    expect(await text(page, '.of-findings')).toContain(STUDIED);
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('has every part of a report, with the place of each passage and the way to it', async () => {
    await goTo(`report/${NORTHFIELD}`, '.paper .of-method');
    const said: Record<string, string[]> = {
      summary: ['Ask for changes', '12', 'of 22, pass mark 14 not reached', 'Time and money for teachers'],
      coverage: ['Evidence', words('review.report.chart')],
      findings: ['Not met.', STUDIED, 'Page 6, “2. Approach to coaching”', words('review.report.open')],
      conflicts: [ALONE, 'Page 8'],
      absences: ['Searched 9 terms on 22 pages', 'Dana Whitfield, November 14, 2026.', 'Fees cover travel of coaches.'],
      questions: ['Who pays for teachers’ time', 'All coaching takes place in paid time.', ALONE],
      worksheet: ['We rarely look at the logs together.', 'A. Moss', 'February 12, 2027'],
      steps: ['Already done', 'Said in the kick-off.'],
      chain: ['Coaching logs, every month.', words('review.report.emptyStage')],
      method: [
        '2022 edition',
        'Read by Dana Whitfield.',
        'tagged on November 14, 2026',
        '1 of 8 tags began as suggestions',
      ],
    };
    for (const [section, all] of Object.entries(said)) {
      const shows = await text(page, `.of-${section}`);
      for (const each of all) expect(shows, section).toContain(each);
    }
    // The chart is drawn for the eye, and said in words.
    expect(await page.$$('.of-coverage .rt td > .bar[aria-hidden=true] + .vh')).toHaveLength(11);
    const opened = chromium.browser.waitForTarget((each) => each.url().includes('/reader.html?file='));
    await click(page, '.of-findings .rq .link');
    await (await (await opened).page())?.close();
    await page.bringToFront();
  });

  it('leaves out sections and quotes, and remembers that', async () => {
    await click(page, `::-p-text(${words('review.report.sectionsChosen').split('$')[0]})`);
    await click(page, `aria/${words('review.report.sections.chain')}[role="checkbox"]`);
    await notShown(page, '.of-chain');
    await page.keyboard.press('Escape');
    await click(page, `aria/${words('review.report.hideQuotes')}[role="checkbox"]`);
    await waitForText(page, words('review.report.quoteLeftOut'));
    expect(await text(page, '.paper')).not.toContain(STUDIED);
    await goTo(`report/${NORTHFIELD}`, '.paper .of-method');
    expect(await page.$('.of-chain')).toBeNull();
    await click(page, `aria/${words('review.report.hideQuotes')}[role="checkbox"]`);
    await notShown(page, '.paper .of-method');
  });

  it('saves a web page that needs nothing else and has no finding of axe', async () => {
    await goTo('report', '.paper .of-method');
    const file = await savedFile(page, button(words('review.report.save.html')), 'html');
    const alone = await chromium.browser.newPage();
    await alone.goto(pathToFileURL(file).href);
    expect(await alone.title()).toBe('Coaching partnership 2027');
    expect(await axeInBothSchemes(alone)).toEqual([]);
    const source = readFileSync(file, 'utf8');
    expect(source).not.toMatch(/<script|chrome-extension:|src="http/);
    const links = await alone.$$eval('a', (all) => all.map((link) => link.href));
    expect(links.some((link) => link.startsWith('https://lakeside.example/proposal.html#:~:text='))).toBe(true);
    await alone.setViewport({ width: 320, height: 800 });
    expect(await sideways(alone)).toEqual([]);
    await alone.close();
  });

  it('saves a Word file with real headings, head rows, a title and a language', async () => {
    const files = parts(await savedFile(page, button(words('review.report.save.docx')), 'docx'));
    const document = files['word/document.xml'] ?? '';
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain(STUDIED);
    expect(files['word/styles.xml']).toMatch(/<w:lang w:val="en"\/>/);
    expect(files['docProps/core.xml']).toContain('Coaching partnership 2027');
  });

  it('saves a workbook and a CSV in which nothing is a formula', async () => {
    const book = parts(await savedFile(page, button(words('review.report.save.xlsx')), 'xlsx'));
    const all = Object.values(book).join('');
    expect(all).toContain('Lakeside Institute: literacy coaching');
    expect(all).not.toContain('<f>');
    const csv = readFileSync(await savedFile(page, button(words('review.report.save.csv')), 'csv'), 'utf8');
    expect(csv.startsWith('\uFEFFDocument,From,Category,')).toBe(true);
    expect(csv.split('\r\n').filter((line) => /^"?(Northfield|Lakeside)/.test(line))).toHaveLength(22);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('prints the report alone, as a tagged PDF with its links and page numbers', async () => {
    await goTo('report', '.paper .of-method');
    await page.emulateMediaType('print');
    expect(await page.$eval('.rtools', (tools) => getComputedStyle(tools).display)).toBe('none');
    expect(await page.$eval('.paper', (paper) => getComputedStyle(paper).boxShadow)).toBe('none');
    await page.emulateMediaType();
    // A message that is shown at that moment is not printed. With the focus in it, it stays.
    await savedFile(page, button(words('review.report.save.csv')), 'csv');
    await (await shown(page, '.toasts button')).focus();
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const { text: printed } = await pdfText(bytes);
    expect(printed).toContain(STUDIED);
    expect(printed).not.toContain(words('review.report.saved').split('$')[0]);
    const pdf = Buffer.from(bytes).toString('latin1');
    expect(pdf).toContain('/URI (https://lakeside.example/proposal.html#:~:text=');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en)');
    await page.evaluate(() => {
      globalThis.print = () => Object.assign(globalThis, { printed: true });
    });
    await click(page, button(words('review.report.print')));
    expect(await page.evaluate(() => (globalThis as { printed?: boolean }).printed)).toBe(true);
  });

  it('lists what is asked, with what it rests on, and proposes the rest', async () => {
    await goTo(`questions/${NORTHFIELD}`, '.ask-card');
    expect(await text(page, '.asked')).toContain(ALONE);
    expect(await text(page, '.asked')).toContain('9 terms searched');
    expect(await text(page, '.proposed')).toContain(words('review.questions.noneProposed'));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('keeps what is typed, moves by key, deletes and takes that back', async () => {
    const first = () => page.$eval('.ask-card textarea', (field) => (field as HTMLTextAreaElement).value);
    await click(page, '.ask-card textarea');
    await page.keyboard.type('Please answer by May. ');
    await page.keyboard.press('Tab');
    await page.reload();
    await shown(page, '.ask-card');
    expect(await first()).toContain('Please answer by May.');
    // What the closing page still had to store is stored by the new one, which makes another version of the question.
    await until(
      async () => (await storedRecords(page)).vendorRequests.some(({ text: stored }) => stored.includes('by May.')),
      'the question is stored',
    );
    await page.focus('.ask-card .to-down');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Alt');
    await page.waitForFunction(
      () => document.querySelectorAll<HTMLTextAreaElement>('.ask-card textarea')[2]?.value.includes('by May'),
      { polling: 50 },
    );
    expect(await page.evaluate(() => document.activeElement?.classList.contains('to-down'))).toBe(true);
    await click(page, button(words('review.questions.delete').replace('$1', '1')));
    await page.waitForFunction(() => document.querySelectorAll('.ask-card').length === 1, { polling: 50 });
    await click(page, button(words('common.undo')));
    await page.waitForFunction(() => document.querySelectorAll('.ask-card').length === 2, { polling: 50 });
  });

  it('adds what it proposes, and a question of one’s own', async () => {
    await goTo(`questions/${LAKESIDE}`, '.proposal');
    const proposed = await page.$$eval('.proposal', (all) => all.length);
    await click(page, '.proposal button');
    await page.waitForFunction(
      (before) => document.querySelectorAll('.proposal').length === before - 1,
      { polling: 50 },
      proposed,
    );
    expect(await page.$$('.ask-card')).toHaveLength(1);
    await click(page, '.add-request');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement, { polling: 50 });
    await page.keyboard.type('Who leads it?');
    await page.keyboard.press('Tab');
    await until(
      async () => (await storedRecords(page)).vendorRequests.some(({ text: stored }) => stored === 'Who leads it?'),
      'the question is stored',
    );
    await page.reload();
    await shown(page, '.ask-card:nth-child(2)');
    const file = await savedFile(page, button(words('review.report.save.txt')), 'txt');
    expect(readFileSync(file, 'utf8')).toMatch(/2\. .*\r\n {3}Who leads it\?/);
  });
});
