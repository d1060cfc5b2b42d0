import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { focused, tabTo, waitForFocus, waitForSaid } from './harness/focus.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { PATIENCE } from './harness/patience.ts';
import { seedTags } from './harness/seed.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagThisPage } from './harness/tagging.ts';
import { type Lines, pageOf, seedOn } from './harness/versions.ts';
import { sideways } from './harness/zoom.ts';

const EDITED = 'The partner will convene the review team each quarter to study classroom and survey data.';
const EDITED_NOW = EDITED.replace('each quarter', 'twice a year');
const GONE = 'Follow-up is completed by each teacher alone through the online library.';
const LIKE_GONE = 'Follow-up is completed by each team together in the school library.';
const ABSENT = 'Substitute cover for release days is included in the fee for the first two years.';
const LAST = 'The sponsor meets the partner before each term.';
const before: Lines = ['# Approach', EDITED, GONE, '# Fees', ABSENT, 'Travel is billed at cost.', '# People', LAST];
const now: Lines = ['# Approach', EDITED_NOW, '# Fees', 'Travel is billed at cost.', '# People', LAST, LIKE_GONE];
const CULTURE = 'Culture of Collaborative Inquiry';

describe('what needs attention, by keyboard alone and for axe, in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  const keys = async (...names: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const name of names) await panel.keyboard.press(name);
  };
  const control = async (shift: boolean) => {
    await panel.keyboard.down('Control');
    if (shift) await panel.keyboard.down('Shift');
    await panel.keyboard.press('z');
    await panel.keyboard.up('Shift');
    await panel.keyboard.up('Control');
  };
  const focusOn = async (text: string) => {
    await waitForFocus(panel, text);
    expect((await focused(panel)).marked, `focus on “${text}” can be seen`).toBe(true);
  };
  const waitFor = (section: 'attention' | 'detached', count: number) =>
    panel.waitForFunction(
      (name, wanted) => document.querySelectorAll(`[aria-labelledby=${name}] li[data-tag]`).length === wanted,
      { polling: 50, timeout: PATIENCE },
      section,
      count,
    );
  /** One state: no finding in either scheme, and nothing to scroll sideways at the narrowest. */
  const check = async () => {
    for (const width of [360, 320]) {
      await panel.setViewport({ width, height: 900 });
      expect(await axeInBothSchemes(panel), String(width)).toEqual([]);
      expect(await sideways(panel), String(width)).toEqual([]);
    }
    await panel.setViewport(null);
  };

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/proposal': { html: pageOf('Proposal', now) } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/proposal`);
    await seedTags(chromium, { url: page.url(), title: 'Proposal' }, [
      seedOn(before, EDITED, { standards: ['evidence'] }),
      seedOn(before, GONE, {
        standards: ['culture-of-collaborative-inquiry'],
        strength: 'conflicts',
        note: 'Ask why.',
      }),
      seedOn(before, ABSENT, { standards: ['resources'], strength: 'partial', role: 'coach' }),
      seedOn(before, LAST, { standards: ['leadership'] }),
      {
        ...seedOn(before, 'Travel is billed', { standards: ['resources'] }),
        quote: 'Meals are not paid.',
        detached: true,
      },
    ]);
    await page.bringToFront();
    panel = await tagThisPage(chromium, page);
    await click(panel, '.review-btn');
    await click(panel, `::-p-xpath(//ul//button[contains(., "Vendor A proposal 2027")])`);
    await listedTags(panel, 5);
    await waitFor('attention', 3);
    await waitFor('detached', 1);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('axe: the list, the menu of more ways, near passages and none, detached evidence, coverage', async () => {
    await check();
    await click(panel, `aria/${words('panel.attention.more')}[role="button"]`);
    await shown(panel, '.tag .menu');
    await check();
    await panel.keyboard.press('Escape');
    const near = (quote: string) =>
      `::-p-xpath(//li[@data-tag][.//blockquote[.="${quote}"]]//button[contains(., "${words('panel.near.see')}")])`;
    await click(panel, near(GONE));
    await waitForText(panel, words('panel.near.title'));
    await check();
    await click(panel, near(ABSENT));
    await waitForText(panel, words('panel.near.none'));
    await check();
    await click(panel, '[aria-labelledby=detached] .tag-go');
    await shown(panel, '[aria-labelledby=detached] .near');
    await check();
    await goTo(panel, 'coverage');
    await waitForText(panel, words('panel.coverage.detached.1'));
    await check();
    await click(panel, `aria/${words('panel.coverage.asTable')}[role="button"]`);
    await shown(panel, 'table .detached');
    await check();
    await goTo(panel, 'tags');
  });

  it('A accepts, and the focus goes on to the next that waits', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-tags')?.focus());
    // The row that was marked last is the one that Tab reaches.
    await tabTo(panel, 'Resources');
    await keys('Home');
    await focusOn('Evidence');
    await keys('a');
    await waitForPainted(page, EDITED_NOW);
    await focusOn(CULTURE);
    await waitFor('attention', 2);
  });

  it('Enter opens what is near; Tab comes to it; it is looked at, then taken', async () => {
    await keys('Enter');
    await waitForSaid(panel, words('panel.near.found.1'));
    await tabTo(panel, words('panel.near.take'));
    await keys('Tab');
    await focusOn(words('panel.near.show'));
    await keys('Enter');
    await waitForMarked(page, LIKE_GONE);
    await panel.keyboard.down('Shift');
    await keys('Tab');
    await panel.keyboard.up('Shift');
    await focusOn(words('panel.near.take'));
    await keys('Enter');
    await waitForPainted(page, LIKE_GONE);
    await focusOn('Resources');
    await waitFor('attention', 1);
    await notShown(panel, '.near');
  });

  it('K keeps as evidence; the last one settled keeps the focus in its new place', async () => {
    await keys('k');
    await waitFor('attention', 0);
    await waitFor('detached', 2);
    await focusOn('Resources');
    expect(
      await panel.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-labelledby')),
    ).toBe('detached');
  });

  it('Control Z takes all of it back step by step, Control Shift Z does it again', async () => {
    await control(false);
    await waitFor('attention', 1);
    await control(false);
    await waitFor('attention', 2);
    await waitForPainted(page, LIKE_GONE, false);
    await control(false);
    await waitFor('attention', 3);
    for (const left of [2, 1, 0]) {
      await control(true);
      await waitFor('attention', left);
    }
    await waitFor('detached', 2);
    await waitForPainted(page, LIKE_GONE);
  });

  it('detached evidence gets a passage again from the Passages list, and the focus comes back to it', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-tags')?.focus());
    await tabTo(panel, 'Resources');
    await keys('End');
    await focusOn('Resources');
    await keys('r');
    await focusOn(words('panel.choosing.useSelection'));
    await keys('Escape');
    await notShown(panel, '.notices');
    await focusOn('Resources');
    await keys('r');
    await focusOn(words('panel.choosing.useSelection'));
    await keys('Tab');
    await focusOn(words('panel.openPassages'));
    await keys('Enter');
    await shown(panel, '[role=option]');
    await tabTo(panel, `Approach ${words('panel.passages.heading')}`);
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown');
    await focusOn('Travel is billed at cost.');
    await keys('Enter');
    await waitForPainted(page, 'Travel is billed at cost.');
    await panel.waitForSelector('#tab-tags[aria-selected="true"]');
    await focusOn('Resources');
    await waitFor('detached', 1);
  });

  it('choosing a passage ends when the tag is settled in another way', async () => {
    await keys('r');
    await focusOn(words('panel.choosing.useSelection'));
    await tabTo(panel, 'Resources');
    await keys('Delete');
    await listedTags(panel, 4);
    await notShown(panel, '.notices');
    await control(false);
    await listedTags(panel, 5);
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-tags')?.focus());
    await tabTo(panel, 'Leadership');
  });

  it('the menu of more ways is opened, walked through and left by keys; Delete is in it', async () => {
    await keys('End', 'Enter');
    await tabTo(panel, words('panel.attention.more'));
    await keys('Enter');
    await focusOn(words('panel.attention.choose'));
    await keys('ArrowUp');
    await focusOn(words('common.delete'));
    await keys('Escape');
    await focusOn(words('panel.attention.more'));
    await keys('Enter', 'ArrowUp', 'Enter');
    await listedTags(panel, 4);
    await waitForSaid(panel, words('panel.tagDeleted'));
    await control(false);
    await listedTags(panel, 5);
  });
});
