import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { tabTo } from './harness/focus.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { onPaper } from './harness/onPaper.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { selectBetween } from './harness/selectBetween.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { SEARCH, tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';
const LAST = 'Results are shared with families in every term.';
/** Fills its page to the last line and goes on over the next. */
const LONG = `The vendor begins here and ${'goes on with the plan for coaching and study, '.repeat(40)}and ends here.`;
const filler = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>Paragraph ${at} is about the building and its grounds.</p>`).join('');
const html = `<!doctype html><html lang="en"><title>Plan</title><style>p{font:12pt/1.5 serif}</style><h1>Plan for coaching</h1>
<p>${FIRST}</p><p><a href="#end">To the end</a>, <a href="https://maple-ridge.example/">the district</a></p><h2>Grounds</h2>${filler(18)}<h2>Over the page</h2><p>${LONG}</p>${filler(30)}<h2 id="end">Families</h2><p>${LAST}</p>`;

describe('a PDF in the reader', () => {
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  let file: string;

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    file = await printToPdf(chromium.browser, 'plan.pdf', html);
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('opens a file, known by its bytes, and shows its outline', async () => {
    await readFileIn(page, file);
    expect(page.url()).toMatch(/reader\.html\?file=[0-9a-f]{64}$/);
    expect(await page.title()).toBe('Plan');
    await shown(page, '.outline-go');
    const outline = await page.$$eval('.outline-go .words', (entries) => entries.map((each) => each.textContent));
    expect(outline).toEqual(['Plan for coaching', 'Grounds', 'Over the page', 'Families']);
  });

  it('is tagged with the mouse like a web page, and the panel beside it lists the tag', async () => {
    await tagPassage(page, FIRST, { standard: 'Evidence', note: 'In writing?' });
    await waitForPainted(page, FIRST);
    await click(page, `aria/${words('reader.tags')}[role="button"]`);
    panel = await extensionPage(chromium, 'sidepanel.html');
    expect(await listedTags(panel, 1)).toEqual([FIRST]);
    await waitForText(panel, 'In writing?');
  });

  it('takes a passage over a page break as one, without running heads', async () => {
    await page.evaluate(() => {
      (document.querySelector('.sheets') as HTMLElement).scrollTop =
        document.querySelector<HTMLElement>('.page')?.clientHeight ?? 0;
    });
    await page.waitForFunction(() => document.querySelectorAll('.textLayer').length > 1, { polling: 50 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await selectBetween(page, 'The vendor begins here', 'and ends here.');
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, SEARCH);
    await page.keyboard.type('Implementation');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    const quotes = await listedTags(panel, 2);
    expect(quotes[1]).toBe(LONG.replace(/\s+/g, ' '));
    await waitForPainted(page, 'and ends here.');
  });

  it('follows a link in the document; one that leads outside opens a tab that knows nothing of it', async () => {
    await page.evaluate(() => document.querySelector('.sheets')?.scrollTo(0, 0));
    const links = await page.waitForSelector('.annotationLayer a[href^="https:"]');
    const outside = await links?.evaluate((each) => [each.getAttribute('target'), each.getAttribute('rel')]);
    expect(outside).toEqual(['_blank', 'noopener noreferrer nofollow']);
    await click(page, '.annotationLayer a[href^="#"], .annotationLayer a:not([href^="https:"])');
    const last = await page.$$eval('.pdfViewer .page', (all) => all.length);
    await page.waitForFunction(
      (to) => document.querySelector<HTMLInputElement>('.page-no')?.value === to,
      {},
      `${last}`,
    );
  });

  it('is tagged by the keyboard alone, on a page that was never shown', async () => {
    await goTo(panel, 'passages');
    await shown(panel, '[role=option]');
    await panel.focus('#tab-passages');
    // The option, not the button that folds its section.
    await tabTo(panel, 'Plan for coaching Heading');
    // The last passage of the list.
    await panel.keyboard.press('End');
    await waitForMarked(page, LAST);
    await panel.keyboard.press('Enter');
    await shown(panel, '[role=dialog]');
    await panel.keyboard.type('evidence');
    await panel.keyboard.press('Enter');
    await notShown(panel, '[role=dialog]');
    await goTo(panel, 'tags');
    expect((await listedTags(panel, 3))[2]).toBe(LAST);
    await waitForPainted(page, LAST);
  });

  it('goes from tag to tag by Alt and the arrows', async () => {
    await page.bringToFront();
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    await waitForText(page, words('reader.tagAt').replace('$2', '3').replace('$1', '2'));
  });

  it('finds words on pages that were not shown', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('f');
    await page.keyboard.up('Control');
    await page.keyboard.type('shared with families');
    await page.keyboard.press('Enter');
    await waitForText(page, words('reader.findAt').replace('$1', '1').replace('$2', '1'));
    await page.waitForFunction(() => CSS.highlights.get('cw-find-at')?.size === 1, { polling: 50 });
  });

  it('finds its tags again after a reload, and in the same file under another name', async () => {
    // Without a network, and in the dark, where pages stay white and tags on them keep the colours for that.
    await page.setOfflineMode(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.reload();
    await waitUntilRead(page);
    await waitForPainted(page, FIRST);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('cw-tp')))).toEqual([
      'cw-tp',
    ]);
    await page.emulateMediaFeatures([]);
    await page.setOfflineMode(false);
    const renamed = path.join(temporaryFolder('renamed'), 'other name.pdf');
    copyFileSync(file, renamed);
    const other = await openReader(chromium);
    await readFileIn(other, renamed);
    await waitForPainted(other, FIRST);
    await other.close();
  });

  it('prints every page on a sheet of its own, with its tags', async () => {
    await page.bringToFront();
    const pages = await page.$$eval('.pdfViewer .page', (all) => all.length);
    const print = () => click(page, `aria/${words('reader.print')}[role="button"]`);
    const { marked, ...printed } = await onPaper(page, print);
    expect(printed).toEqual({ pages });
    expect(marked).toEqual(['cw-tp']);
    // Back on the screen the tags stand on the pages again.
    await waitForPainted(page, FIRST);
  });

  it('paints again after zooming and turning', async () => {
    await page.bringToFront();
    await click(page, `aria/${words('reader.zoomIn')}[role="button"]`);
    await click(page, `aria/${words('reader.turn')}[role="button"]`);
    await page.waitForSelector('.pdfViewer .page[data-rotation], .textLayer[data-main-rotation="90"]');
    await waitForPainted(page, FIRST);
  });
});

it('a text is pasted or picked, tagged, and found again', async () => {
  const chromium = await launchChromium();
  const page = await openReader(chromium);
  const file = path.join(temporaryFolder('text'), 'notes.txt');
  writeFileSync(file, `${filler(3).replace(/<\/?p>/g, '\n\n')}\n\n${FIRST}\n\n${LAST}\n`);
  await readFileIn(page, file);
  await tagPassage(page, FIRST, { standard: 'Evidence' });
  await waitForPainted(page, FIRST);
  await page.reload();
  await waitUntilRead(page);
  await waitForPainted(page, FIRST);
  await chromium.close();
});
