import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOT } from '../documentFiles/contract.ts';
import { mixedPdf } from '../documentFiles/mixedPdf.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { PATIENCE } from './harness/patience.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { turnTo } from './harness/regions.ts';
import { click, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';

describe('reading in the reader', () => {
  let chromium: Chromium;
  let page: Page;
  const folder = temporaryFolder('reading');
  const write = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const open = async (file: string) => {
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, file);
  };
  /** Where the window begins, once it has come to rest. */
  const top = async (): Promise<number> => {
    let before = -1;
    for (;;) {
      const now = await page.$eval('.sheets', (sheets) => Math.round(sheets.scrollTop));
      if (now === before) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
  const fromLibrary = async (name: string) => {
    await page.goto(`${chromium.origin}/reader.html`);
    await click(page, `::-p-xpath(//section[@aria-labelledby="library"]//a[.="${name}"])`);
    await waitUntilRead(page);
  };

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('a PDF is named by its own title, one without by its file', async () => {
    const pages = Array.from({ length: 12 }, (_, at) => [`Page ${at} begins here.`, FIRST, `It is number ${at}.`]);
    await open(write('contract.pdf', mixedPdf(pages, { title: 'Agreement with Northfield' })));
    expect(await page.title()).toBe('Agreement with Northfield');
    await open(write('scan0012.pdf', mixedPdf([null], { title: 'untitled' })));
    expect(await page.title()).toBe('scan0012.pdf');
  });

  it('a Word file and a saved page are named by their own titles', async () => {
    await open(write('plan.docx', await wordFile(paragraph(FIRST), { title: 'Improvement plan' })));
    expect(await page.title()).toBe('Improvement plan');
    await open(write('saved.html', Buffer.from(`<title>Saved plan</title><p>${FIRST}</p>`)));
    expect(await page.title()).toBe('Saved plan');
    await open(write('notes.txt', Buffer.from(FIRST)));
    expect(await page.title()).toBe('notes');
  });

  it('a Word file of pictures says that it has no words, one with words does not', async () => {
    const drawing =
      '<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></w:drawing></w:r>';
    const pictures = { x: { name: 'x.png', data: DOT } };
    await open(write('pictures.docx', await wordFile(paragraph(drawing), { pictures })));
    await waitForText(page, words('reader.wordless'));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await open(write('captioned.docx', await wordFile(paragraph(drawing) + paragraph(FIRST), { pictures })));
    await waitForText(page, FIRST);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain(words('reader.wordless'));
  });

  it('lists have their bullets and numbers', async () => {
    await open(write('lists.md', Buffer.from(`${FIRST}\n\n- one\n- two\n\n3. three\n4. four\n`)));
    const marks = (list: string) => page.$eval(list, (each) => getComputedStyle(each).listStyleType);
    expect(await marks('.document ul > li')).toBe('disc');
    expect(await marks('.document ol[start="3"] > li')).toBe('decimal');
  });

  it('a PDF goes on where it was, after a reload and from the library', async () => {
    await open(path.join(folder, 'contract.pdf'));
    await turnTo(page, 7);
    await page.$eval('.sheets', (sheets) => sheets.scrollBy({ top: 130, behavior: 'instant' }));
    const was = await top();
    await page.reload();
    await waitUntilRead(page);
    expect(Math.abs((await top()) - was)).toBeLessThan(4);
    await fromLibrary('Agreement with Northfield');
    expect(Math.abs((await top()) - was)).toBeLessThan(4);
    expect(await page.$eval('.page-no', (field) => (field as HTMLInputElement).value)).toBe('7');
  });

  it('a press on the page after a page number was typed does not move it', async () => {
    await turnTo(page, 3);
    await page.$eval('.sheets', (sheets) => sheets.scrollBy({ top: 90, behavior: 'instant' }));
    await page.focus('.page-no');
    const was = await top();
    const at = await page.$eval('.sheets', (sheets) => sheets.getBoundingClientRect().right - 60);
    await page.mouse.click(at, 300);
    expect(await top()).toBe(was);
  });

  it('a converted file goes on where it was', async () => {
    const body = Array.from({ length: 90 }, (_, at) => paragraph(`Paragraph ${at} is about the building.`)).join('');
    await open(write('long.docx', await wordFile(body)));
    await page.$eval('.sheets', (sheets) => sheets.scrollTo({ top: 1500, behavior: 'instant' }));
    const was = await top();
    expect(was).toBeGreaterThan(1000);
    await page.reload();
    await waitUntilRead(page);
    await page.waitForFunction(() => (document.querySelector('.sheets')?.scrollTop ?? 0) > 0, { polling: 50 });
    // It begins with the block that was at the top.
    expect(Math.abs((await top()) - was)).toBeLessThan(60);
  });

  it('the words of pages that were read and are far away are let go', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Line ${at} of the plan says who meets and when.`);
    await open(write('many.pdf', mixedPdf(Array.from({ length: 40 }, () => lines))));
    for (let number = 1; number <= 40; number += 2) {
      await turnTo(page, number);
      await page.waitForFunction(
        (at) => document.querySelector(`.page[data-page-number="${at}"] .textLayer br`) !== null,
        { polling: 50 },
        number,
      );
    }
    const breaks = await page.evaluateHandle(() => HTMLBRElement.prototype);
    const alive = async () =>
      page.evaluate((all) => (all as unknown as Element[]).length, await page.queryObjects(breaks));
    const shown = await page.$$eval('.textLayer br', (all) => all.length);
    await expect.poll(alive, { timeout: PATIENCE }).toBeLessThan(1.5 * shown);
  });

  it('words on a dark part of a page are marked so that it is seen, in the colour and the line of their category', async () => {
    const style = '<style>body{font:14pt serif}div{background:#14233f;color:#fff;padding:12px}</style>';
    const html = `<!doctype html><title>Plan</title>${style}<p>On paper stand these words.</p><div>${FIRST}</div>`;
    await open(await printToPdf(chromium.browser, 'dark.pdf', html, { printBackground: true }));
    await tagPassage(page, 'On paper stand these words.', { standard: 'Evidence' });
    await waitForPainted(page, 'On paper');
    await tagPassage(page, FIRST, { standard: 'Equity Practices' });
    const marks = () =>
      page.$$eval('.dark-mark', (all) =>
        all.map((each) => [each.className, getComputedStyle(each).borderBlockEndStyle]),
      );
    await expect.poll(marks, { timeout: PATIENCE }).toEqual([['dark-mark rc', 'solid']]);
  });

  it('in a narrow window finding stays in one row, and a long name can be read', async () => {
    const name = 'Maple Ridge professional learning agreement, revised 2027.txt';
    await open(write(name, Buffer.from(FIRST)));
    await page.setViewport({ width: 320, height: 640 });
    await waitForText(page, name);
    const hidden = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
      Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight);
    expect(await page.$eval('.rbar h1 span', hidden)).toBeLessThan(2);
    const rows = await page.$$eval('.find input, .find button', (all) =>
      all.map((each) => each.getBoundingClientRect()).map(({ top, height }) => Math.round(top + height / 2)),
    );
    expect(rows).toHaveLength(3);
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(4);
    expect(await page.$eval('.rbar', (bar) => bar.scrollWidth <= bar.clientWidth)).toBe(true);
    await page.setViewport(null);
  });
});
