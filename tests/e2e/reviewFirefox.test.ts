import { readFileSync } from 'node:fs';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest } from './harness/atRest.ts';
import { axeFindings } from './harness/axe.ts';
import { restoreBackup } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { pdfText } from './harness/pdfText.ts';
import { until } from './harness/planTab.ts';
import { goTo, named, put, textOf } from './harness/reviewStory.ts';
import { NAME, NORTHFIELD, reviewViewRecords } from './harness/reviewViewRecords.ts';
import { backupFileOf } from './harness/seed.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import type { StoryBrowser } from './harness/storyBrowser.ts';
import { firefoxStory } from './harness/storyFirefox.ts';
import { sideways } from './harness/zoom.ts';

const PAGES = ['documents', 'coverage', 'compare', 'findings', 'questions', 'report'];

/** What the stories of both browsers do not come to, and what browsers do each in their way. */
describe('the review’s pages in Firefox', () => {
  let browser: StoryBrowser;
  let page: Page;

  stepByStep();
  beforeAll(async () => {
    browser = await firefoxStory();
    const options = await browser.open('options.html');
    await shown(options, 'input[type=file]');
    await restoreBackup(options, await backupFileOf(reviewViewRecords()));
    page = await browser.open('review.html');
    await shown(page, 'main h1');
    if (!(await textOf(page, 'main h1')).includes(NAME)) {
      await click(page, '.review-btn');
      await click(page, `::-p-xpath(//ul//button[contains(., "${NAME}")])`);
    }
    await shown(page, '.docs > .doc:nth-child(3)');
  });
  afterAll(() => browser.close());

  const keys = async (...all: KeyInput[]) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const lands = (selector: string) =>
    until(
      () => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector),
      `the focus is on ${selector}`,
      () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)),
    );
  const more = async (key: string) => {
    await page.bringToFront();
    await click(page, `button[aria-label="${words('review.exchange.more')}"]`);
    await click(page, named(words(key)));
    await shown(page, 'dialog[open]');
  };
  const give = async (selector: string, file: string) => {
    const input = (await shown(page, selector)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  };
  const press = (key: string) =>
    click(page, `::-p-xpath(//dialog//button[not(@aria-disabled="true")][normalize-space(.)="${words(key)}"])`);

  it('has no finding of axe on any page, and none that goes sideways at 320 px', async () => {
    for (const where of PAGES) {
      await goTo(page, where);
      await atRest(page);
      expect(await axeFindings(page), where).toEqual([]);
      await page.setViewport({ width: 320, height: 800 });
      expect(await sideways(page), where).toEqual([]);
      await page.setViewport({ width: 1280, height: 900 });
    }
  });

  it('moves between cells by the arrows, opens one and comes back to it', async () => {
    await goTo(page, 'coverage');
    const cell = `[data-cell="evidence|${NORTHFIELD}"]`;
    await (await shown(page, cell)).focus();
    await keys('ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft');
    await lands(cell);
    await keys('Enter');
    await lands('aside.side h2');
    await keys('Escape');
    await lands(cell);
  });

  it('keeps the focus where a passage was cited, and takes a score by its digit', async () => {
    await goTo(page, 'findings');
    await shown(page, '#finding-evidence .cites');
    await (await shown(page, '#finding-evidence .cite-more')).focus();
    await keys('Enter');
    const cite = await shown(
      page,
      `::-p-xpath(//section[@id="finding-evidence"]//button[starts-with(normalize-space(.), "${words('review.findings.cite')}:")])`,
    );
    await cite.focus();
    await keys('Enter');
    const cited = async () =>
      (await storedRecords(page)).findings.find(
        ({ documentId, itemId }) => documentId === NORTHFIELD && itemId === 'evidence',
      )?.cited.length;
    await until(async () => (await cited()) === 2, 'two passages are cited');
    await lands('#finding-evidence button');
    await (await shown(page, '#finding-leadership .scores input')).focus();
    await keys('1');
    await page.waitForFunction(
      () => document.querySelectorAll<HTMLInputElement>('#finding-leadership .scores input')[1]?.checked,
      { polling: 50 },
    );
  });

  it('shares a profile as a file and opens it again', async () => {
    await goTo(page, 'documents');
    await click(page, named(words('review.profile.change'), 'main', 'a'));
    const file = await browser.saved(page, named(words('review.profile.share')), 'json');
    await give('main input[type=file]', file);
    await waitForText(page, words('review.profile.notYet'));
    await click(page, named(words('review.pages.documents'), 'main', 'a'));
  });

  it('saves the tags for other programs and finds nothing new in its own file', async () => {
    await more('review.exchange.saveAs');
    const save = `::-p-xpath(//dialog//button[not(@aria-disabled="true")][normalize-space(.)="${words('review.exchange.save')}"])`;
    const file = await browser.saved(page, save, 'jsonld');
    expect(JSON.parse(readFileSync(file, 'utf8')).items).toHaveLength(reviewViewRecords().tags.length);
    await notShown(page, 'dialog');
    await more('review.exchange.import');
    await give('dialog input[type=file]', file);
    await waitForText(page, words('review.exchange.allSame'));
    await press('common.close');
    await notShown(page, 'dialog');
  });

  it('prints the report alone', async () => {
    await page.evaluate((id) => {
      location.hash = `#report/${id}`;
    }, NORTHFIELD);
    await shown(page, '.paper .of-method');
    await page.evaluate(() => {
      window.print = () => Object.assign(globalThis, { printed: true });
    });
    await click(page, named(words('review.report.print')));
    expect(await page.evaluate(() => Reflect.get(globalThis, 'printed'))).toBe(true);
    const { pages, text } = await pdfText(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(3);
    expect(text).toContain('Coaching partnership, 2027 to 2030');
    expect(text).toContain(put('review.report.askedOf', 'Northfield Learning Partners'));
    expect(text).not.toContain(`${NAME}.jsonld`);
    for (const tool of ['review.report.hideQuotes', 'review.report.print', 'review.pages.compare']) {
      expect(text).not.toContain(words(tool));
    }
  });

  it('saves a packet for a second reader, which is a review of its own when it is opened', async () => {
    await more('review.exchange.readers');
    const packet = await browser.saved(page, named(words('review.exchange.savePacket'), 'dialog'), 'json');
    await press('common.close');
    await more('review.exchange.import');
    await give('dialog input[type=file]', packet);
    await shown(page, named(words('review.exchange.apply'), 'dialog'));
    expect(await axeFindings(page)).toEqual([]);
    await press('review.exchange.apply');
    await notShown(page, 'dialog');
    await until(
      async () => (await storedRecords(page)).reviews.some(({ packet: of }) => of?.reader === 'second'),
      'the second reader’s review',
    );
  });
});
