import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mixedPdf } from '../documentFiles/mixedPdf.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { waitForFocus, waitForSaid } from './harness/focus.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { chooseTag, goTo, listedTags } from './harness/panel.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { button, dragOver, fillIn, pointsOf, turnTo, waitForAreas } from './harness/regions.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { SEARCH, tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';
const LAST = 'Results are shared with families in every term.';
const rest = ['Plans are made with teachers in each school.', 'Principals visit every classroom before winter.'];
const FEES = 'Fees by year, 12 rows';
const put = (key: string, value: string) => words(key).replace('$1', value);

describe('pages without words, tagged as pictures', () => {
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const folder = temporaryFolder('regions');
  const write = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const open = async (file: string) => {
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, file);
    await page.bringToFront();
  };
  const check = async (of = page) => {
    expect(await axeInBothSchemes(of)).toEqual([]);
    expect(await sideways(of)).toEqual([]);
  };
  const pages = [[FIRST, ...rest], null, null, [LAST]];

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('says that a page has no words when it is drawn, before the text of the others was read', async () => {
    await page.evaluateOnNewDocument(
      (sentence) => {
        const seen = new MutationObserver(() => {
          if (!document.querySelector('.hints')?.textContent?.includes(sentence)) return;
          seen.disconnect();
          Object.assign(window, { saidBefore: performance.getEntriesByName('crosswalk:indexed').length === 0 });
        });
        seen.observe(document, { childList: true, subtree: true, characterData: true });
      },
      put('reader.noText', '1'),
    );
    const many = Array.from({ length: 400 }, (_, at) => [`Page ${at} has words.`, `It is number ${at} of many.`]);
    await open(write('long.pdf', mixedPdf([null, ...many])));
    expect(await page.evaluate(() => Reflect.get(window, 'saidBefore'))).toBe(true);
  });

  it('tags a part that is drawn with the mouse, with the words typed', async () => {
    await open(write('scan.pdf', mixedPdf(pages)));
    await turnTo(page, 2);
    await waitForText(page, put('reader.noText', '2'));
    await check();
    await click(page, button('reader.area.tag'));
    await waitForText(page, words('reader.area.how'));
    await check();
    const point = await pointsOf(page, 2);
    await page.mouse.click(...point(20, 20));
    await page.mouse.click(...point(50, 40));
    await waitForAreas(page, ['2: 20 20 30 20'], '.area-draft');
    await dragOver(page, 2, [10, 15, 70, 20]);
    await waitForAreas(page, ['2: 10 15 70 20'], '.area-draft');
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, SEARCH);
    await check();
    await fillIn(page, { said: FEES, standard: 'Resources' });
    await waitForAreas(page, ['2: 10 15 70 20']);
    await notShown(page, '.area-draft');
    await check();
  });

  it('lists it with its words and its page, in the order of the document', async () => {
    await turnTo(page, 1);
    await waitForText(page, FIRST);
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    await turnTo(page, 4);
    await waitForText(page, LAST);
    await tagPassage(page, LAST, { standard: 'Implementation' });
    await click(page, `aria/${words('reader.tags')}[role="button"]`);
    panel = await extensionPage(chromium, 'sidepanel.html');
    expect(await listedTags(panel, 3)).toEqual([FIRST, FEES, LAST]);
    const numbers = await panel.$$eval('li[data-tag] .foot [aria-hidden]', (all) =>
      all.map((each) => each.textContent),
    );
    expect(numbers).toEqual([put('panel.page', '1'), put('panel.page', '2'), put('panel.page', '4')]);
    await check(panel);
  });

  it('is shown from the panel and chosen from the page', async () => {
    await page.bringToFront();
    await chooseTag(panel, FEES);
    await waitForAreas(page, ['2: 10 15 70 20'], '.area-here');
    await notShown(page, '.area-here');
    await chooseTag(panel, LAST);
    await turnTo(page, 2);
    const chosen = () =>
      panel.waitForFunction(
        (quote) => document.querySelector('li.tag.on')?.textContent?.includes(quote),
        { polling: 50 },
        FEES,
      );
    const point = await pointsOf(page, 2);
    await page.mouse.click(...point(60, 25));
    await chosen();
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await page.keyboard.press('Escape');
    await chooseTag(panel, LAST);
    await turnTo(page, 2);
    await page.focus('[data-area-tag]');
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await page.keyboard.press('Enter');
    await chosen();
    await check();
  });

  it('stands where it stood when pages are zoomed and turned', async () => {
    await page.focus('.sheets');
    await page.keyboard.press('0');
    await waitForAreas(page, ['2: 10 15 70 20']);
    await click(page, `aria/${words('reader.turn')}[role="button"]`);
    await waitForAreas(page, ['2: 65 10 20 70']);
    await click(page, `aria/${words('reader.turn')}[role="button"]`);
    await waitForAreas(page, ['2: 20 65 70 20']);
    await click(page, `aria/${words('reader.turn')}[role="button"]`);
    await waitForAreas(page, ['2: 15 20 20 70']);
    await turnTo(page, 3);
    await click(page, button('reader.area.tag'));
    await dragOver(page, 3, [50, 10, 20, 40]);
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await fillIn(page, { said: '', standard: 'Evidence' });
    await waitForAreas(page, ['2: 15 20 20 70', '3: 50 10 20 40']);
    await click(page, `aria/${words('reader.turn')}[role="button"]`);
    // Drawn while the page lay on its left side.
    await waitForAreas(page, ['2: 10 15 70 20', '3: 50 50 40 20']);
    expect(await listedTags(panel, 4)).toEqual([FIRST, FEES, put('common.partOfPage', '3'), LAST]);
  });

  it('is edited, with its words, deleted and brought back', async () => {
    await turnTo(page, 2);
    await page.focus('[data-area-tag]');
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await click(page, `aria/${words('common.edit')}[role="button"]`);
    await shown(page, SEARCH);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('End');
    await page.keyboard.type(', from 2027');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await notShown(page, SEARCH);
    await waitForText(panel, `${FEES}, from 2027`);
    expect((await listedTags(panel, 4))[1]).toBe(`${FEES}, from 2027`);
    await chooseTag(panel, put('common.partOfPage', '3'));
    await panel.keyboard.press('Delete');
    await waitForAreas(page, ['2: 10 15 70 20']);
    await panel.keyboard.down('Control');
    await panel.keyboard.press('z');
    await panel.keyboard.up('Control');
    await waitForAreas(page, ['2: 10 15 70 20', '3: 50 50 40 20']);
  });

  it('is tagged whole from Passages, with the keyboard alone', async () => {
    await panel.bringToFront();
    await goTo(panel, 'passages');
    const wordless = put('panel.passages.noWords', '3');
    await waitForText(panel, wordless);
    await panel.keyboard.press('Tab');
    await panel.$eval('[role=option]', (option) => (option as HTMLElement).focus());
    for (let step = 0; step < 4; step += 1) await panel.keyboard.press('ArrowDown');
    await waitForFocus(panel, wordless);
    await waitForAreas(page, ['3: 0 0 100 100'], '.area-at');
    await check(panel);
    await panel.keyboard.press('Enter');
    await fillIn(panel, { said: 'A letter of support', standard: 'Leadership' });
    await goTo(panel, 'tags');
    expect(await listedTags(panel, 5)).toEqual([
      FIRST,
      `${FEES}, from 2027`,
      'A letter of support',
      put('common.partOfPage', '3'),
      LAST,
    ]);
    await check(panel);
  });

  it('is tagged in part with the keyboard alone, and the draft of its words is kept', async () => {
    await page.bringToFront();
    await turnTo(page, 3);
    await (await shown(page, button('reader.area.tag'))).focus();
    await page.keyboard.press('Enter');
    await shown(page, '.area-draft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await waitForSaid(page, words('reader.area.draft').slice(0, 12).replace('$1', '3'));
    await page.keyboard.press('Enter');
    await shown(page, SEARCH);
    await page.keyboard.type('Signed by');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await page.waitForFunction(() => document.activeElement?.matches('.area-draft'), { polling: 50 });
    await page.keyboard.press('Enter');
    await shown(page, SEARCH);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    expect(await listedTags(panel, 6)).toContain('Signed by');
  });

  it('stands there when the same file is opened under another name, with nothing to settle', async () => {
    await open(write('renamed.pdf', mixedPdf(pages)));
    await page.waitForFunction(() => document.querySelectorAll('.tagged-area').length === 4, { polling: 50 });
    await listedTags(panel, 6);
    expect(await panel.$('[aria-labelledby=attention]')).toBe(null);
    await page.reload();
    await waitUntilRead(page);
    await page.waitForFunction(() => document.querySelectorAll('.tagged-area').length === 4, { polling: 50 });
  });

  it('waits for a person in a new version, with its words, and keeps them when it is drawn again', async () => {
    await open(write('revised.pdf', mixedPdf([[FIRST, ...rest, 'One line more.'], null, [LAST]])));
    await click(page, button('version.offer.versionYes'));
    await listedTags(panel, 6);
    await panel.waitForSelector('[aria-labelledby=attention]');
    const waiting = await panel.$$eval('[aria-labelledby=attention] li[data-tag] .tag-main .quote', (all) =>
      all.map((each) => each.textContent),
    );
    expect(waiting).toContain(`${FEES}, from 2027`);
    expect(waiting).toHaveLength(4);
    await waitForText(panel, put('panel.attention.drawn', '2'));
    await check(panel);
    await chooseTag(panel, FEES);
    await panel.keyboard.press('r');
    await page.bringToFront();
    await turnTo(page, 2);
    await click(page, button('reader.area.tag'));
    await dragOver(page, 2, [20, 20, 60, 30]);
    await click(panel, button('panel.choosing.useSelection'));
    await waitForAreas(page, ['2: 20 20 60 30']);
    await panel.waitForFunction(() => document.querySelectorAll('[aria-labelledby=attention] li').length === 3, {
      polling: 50,
    });
    expect(await listedTags(panel, 6)).toContain(`${FEES}, from 2027`);
  });

  it('fits a narrow window', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await check();
    await page.setViewport(null);
  });
});
