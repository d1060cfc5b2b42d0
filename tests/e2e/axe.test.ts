import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, axeInBothSchemes } from './harness/axe.ts';
import { openOptions } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { chooseTag, goTo, listedTags } from './harness/panel.ts';
import { contextOf, type Seed, seedTags } from './harness/seed.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { openPicker, openPopup, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';
import { sideways, zoomOurPages } from './harness/zoom.ts';

const CYCLES = 'Each coach works in six-week cycles: a shared goal, two co-planned lessons';
const button = (key: string) => `aria/${words(key)}[role="button"]`;

describe('axe and reflow in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  /** One state: no finding in either scheme, and nothing to scroll sideways in a narrow panel. */
  const check = async (of: Page) => {
    expect(await axeInBothSchemes(of)).toEqual([]);
    expect(await sideways(of)).toEqual([]);
  };

  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('popup: empty, results, nothing found', async () => {
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.tagPage'));
    await check(popup);
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]');
    await check(popup);
    expect(await popup.evaluate(() => innerWidth)).toBe(360);
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('zzqxv');
    await waitForText(popup, words('popup.nothingHint'));
    await check(popup);
    await popup.close();
  });

  it('popup and panel on a tab that cannot be tagged', async () => {
    const own = await chromium.browser.newPage();
    await own.goto('chrome://version');
    const popup = await openPopup(chromium, own);
    await waitForText(popup, words('popup.cannot.closed'));
    await check(popup);
    await popup.close();
    await own.close();
  });

  it('panel: tags, empty', async () => {
    panel = await tagThisPage(chromium, page);
    await waitForText(panel, words('panel.empty.nothingText'));
    await check(panel);
    await goTo(panel, 'coverage');
    await waitForText(panel, words('panel.coverage.nothing'));
    await check(panel);
    await goTo(panel, 'tags');
  });

  it('picker in the page, open and searched, and the first tag', async () => {
    await openPicker(page, CYCLES);
    const { frame } = await shown(page, SEARCH);
    expect(await axeInBothSchemes(page, frame)).toEqual([]);
    await page.keyboard.type('learning');
    expect(await axeInBothSchemes(page, frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await notShown(page, 'aria/[role="combobox"]');
    await tagPassage(page, CYCLES, { standard: 'Learning Designs', note: 'Ask for a sample plan.' });
    await listedTags(panel, 1);
  });

  it('panel: tags of every kind, one that changed and one that is gone', async () => {
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    const line = 'Logs and student work are studied with the principal every month to plan the next round.';
    const seeds: Seed[] = [
      { quote: line.replace('every month', 'each quarter'), ...contextOf(text, line), standards: ['leadership'] },
      { quote: 'Parents vote on every hire the partner makes.', heading: 'Fees', strength: 'partial' },
      { quote: 'We are proposing fewer topics, held for longer', strength: 'conflicts', standards: ['implementation'] },
      {
        quote: 'Our staff draw on national standards for teaching',
        standards: ['professional-expertise', 'evidence'],
        strength: 'partial',
        role: 'coach',
        responsibilities: ['coach-tp-1'],
        note: 'In what way?',
      },
    ];
    await seedTags(chromium, { url: page.url(), title: 'Proposal' }, seeds);
    await page.bringToFront();
    await click(panel, '.review-btn');
    await shown(panel, '.menu');
    await check(panel);
    await click(panel, `::-p-xpath(//ul//button[contains(., "Vendor A proposal 2027")])`);
    await listedTags(panel, 4);
    await waitForText(panel, words('panel.attention.accept'));
    await waitForText(panel, words('panel.attention.gone'));
    await check(panel);
    await chooseTag(panel, 'Our staff');
    await check(panel);
  });

  it('panel: filters, nothing that fits, More, keys, picker', async () => {
    await click(panel, `aria/${words('panel.filtersNone')}[role="button"]`);
    await shown(panel, '.more-filters');
    await check(panel);
    await click(panel, `aria/${words('panel.filterTags')}[role="searchbox"]`);
    await panel.keyboard.type('zzqxv');
    await waitForText(panel, words('panel.clearFilter'));
    await check(panel);
    await click(panel, `::-p-xpath(//button[contains(@class, "btn")][.="${words('panel.clearFilter')}"])`);
    await listedTags(panel, 4);
    await click(panel, button('common.more'));
    await shown(panel, '.menu');
    await check(panel);
    await click(panel, `::-p-xpath(//button[.="${words('panel.keys.title')}"])`);
    await shown(panel, 'dialog');
    await check(panel);
    await panel.keyboard.press('Escape');
    await chooseTag(panel, 'Our staff');
    await click(panel, button('common.edit'));
    await shown(panel, '[role="dialog"]');
    await check(panel);
    await panel.keyboard.press('Escape');
    await notShown(panel, '[role="dialog"]');
    await click(panel, button('common.changePassage'));
    await waitForText(panel, words('panel.choosing.useSelection'));
    await check(panel);
    await click(panel, button('common.cancel'));
  });

  it('panel: naming and deleting a review', async () => {
    for (const key of ['panel.newReview', 'panel.renameReview', 'panel.deleteReview']) {
      await click(panel, '.review-btn');
      await click(panel, `::-p-xpath(//div[contains(@class, "menu")]//button[.="${words(key)}"])`);
      await shown(panel, 'dialog');
      if (key === 'panel.newReview') {
        await click(panel, `::-p-xpath(//dialog//button[.="${words('panel.makeReview')}"])`);
        await waitForText(panel, words('panel.nameMissing'));
      }
      await check(panel);
      await panel.keyboard.press('Escape');
      await notShown(panel, 'dialog');
    }
  });

  it('panel: passages by sentence and by paragraph', async () => {
    await goTo(panel, 'passages');
    await shown(panel, '[role=option]');
    await check(panel);
    await click(panel, `aria/${words('panel.passages.paragraphs')}[role="radio"]`);
    await click(panel, '[role=option]');
    await check(panel);
  });

  it('panel: coverage as bars and as a table', async () => {
    await goTo(panel, 'coverage');
    await waitForText(panel, words('panel.coverage.haveEvidence'));
    await check(panel);
    await click(panel, button('panel.coverage.asTable'));
    await shown(panel, 'table');
    await check(panel);
  });

  it('panel: the guide and its pages', async () => {
    await goTo(panel, 'guide');
    await check(panel);
    const go = async (name: string) => {
      await click(panel, `::-p-xpath(//main//button[contains(@class, "g-row")][starts-with(., "${name}")])`);
      await shown(panel, '.guide .title');
      await check(panel);
      await goTo(panel, 'guide');
      await shown(panel, '.guide .g-row');
    };
    for (const name of ['Evidence', 'Coach', 'Principal', words('panel.guide.steps'), words('panel.guide.about')]) {
      await go(name);
    }
    await click(panel, '.to-category');
    await check(panel);
    await goTo(panel, 'guide');
    await click(panel, button('panel.lookUp'));
    await panel.waitForFunction(() => document.activeElement?.matches('input[type=search]'), { polling: 50 });
    await panel.keyboard.type('coaching');
    await shown(panel, '.g-row');
    await check(panel);
  });

  it('panel: deleted with undo, and access lost', async () => {
    await goTo(panel, 'tags');
    await chooseTag(panel, 'We are proposing');
    await click(panel, button('common.delete'));
    await shown(panel, '.toast');
    await check(panel);
    await page.reload();
    await waitForText(panel, words('panel.lost.title'));
    await check(panel);
    await goTo(panel, 'passages');
    await check(panel);
  });

  it('options: every section, deleted things', async () => {
    const options = await openOptions(chromium);
    await check(options);
    await click(options, `aria/${words('options.open')}: ${words('options.deleted')}`);
    await shown(options, 'dialog');
    await check(options);
    await options.keyboard.press('Escape');
    await options.setViewport({ width: 320, height: 800 });
    await check(options);
    await options.close();
  });

  it('the chosen theme counts, not the system’s, in panel and popup', async () => {
    for (const theme of ['dark', 'light']) {
      const options = await openOptions(chromium);
      await click(options, `aria/${words(`options.${theme}`)}[role="radio"]`);
      await options.waitForFunction(
        (value) => document.documentElement.dataset.theme === value,
        { polling: 50 },
        theme,
      );
      await options.close();
      await page.bringToFront();
      const popup = await openPopup(chromium, page);
      await waitForText(popup, words('popup.tagPage'));
      for (const of of [panel, popup]) {
        await of.waitForFunction((value) => document.documentElement.dataset.theme === value, { polling: 50 }, theme);
        await of.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme === 'dark' ? 'light' : 'dark' }]);
        expect(await of.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
        expect(await axeFindings(of)).toEqual([]);
      }
      await popup.close();
    }
  });

  it('nothing scrolls sideways at 320 pixels, nor at 200 % zoom', async () => {
    await tagThisPage(chromium, page);
    // At 200 % a message covers much of the panel, and with it what is to be clicked.
    const message = await panel.$(button('common.closeMessage'));
    await message?.click();
    const everywhere = async () => {
      for (const view of ['tags', 'passages', 'coverage', 'guide', 'plan'] as const) {
        await goTo(panel, view);
        expect(await sideways(panel), view).toEqual([]);
        expect(await axeFindings(panel), view).toEqual([]);
      }
      await goTo(panel, 'tags');
      await chooseTag(panel, 'Our staff');
      await click(panel, button('common.edit'));
      await shown(panel, '[role="dialog"]');
      expect(await sideways(panel)).toEqual([]);
      await panel.keyboard.press('Escape');
      await notShown(panel, '[role="dialog"]');
    };
    await panel.setViewport({ width: 320, height: 800 });
    await everywhere();
    await panel.setViewport(null);
    await zoomOurPages(chromium, 2);
    await page.bringToFront();
    await panel.waitForFunction(() => devicePixelRatio === 2, { polling: 50 });
    await everywhere();
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.tagPage'));
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]');
    expect(await sideways(popup)).toEqual([]);
    await popup.close();
    const options = await openOptions(chromium);
    expect(await sideways(options)).toEqual([]);
    await options.close();
    await zoomOurPages(chromium, 1);
  });
});
