import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { focused, tabStops, tabTo, waitForFocus, waitForSaid } from './harness/focus.ts';
import { html, SENTENCES } from './harness/keyboardPage.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { PATIENCE } from './harness/patience.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { openPopup } from './harness/tagging.ts';
import { waitForScroll } from './harness/waitForScroll.ts';

/** The whole job of a person without a mouse; no step here uses one. */
describe('the keyboard alone in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const keys = async (...names: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const name of names) await panel.keyboard.press(name);
  };
  const held = async (key: 'Control' | 'Shift' | 'Alt', name: Parameters<Page['keyboard']['press']>[0]) => {
    await panel.keyboard.down(key);
    await panel.keyboard.press(name);
    await panel.keyboard.up(key);
  };
  const focusOn = async (text: string) => {
    await waitForFocus(panel, text);
    expect((await focused(panel)).marked, `focus on “${text}” can be seen`).toBe(true);
  };

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan': { html } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan`);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('goes from the popup to “Tag this page” and into the panel', async () => {
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.tagPage'));
    expect((await focused(popup)).marked).toBe(true);
    await tabTo(popup, words('popup.tagPage'));
    expect((await focused(popup)).marked).toBe(true);
    const closed = new Promise((resolve) => popup.once('close', resolve));
    // The popup is gone before the key is let up.
    await popup.keyboard.press('Enter').catch(() => undefined);
    await closed;
    panel = await extensionPage(chromium, 'sidepanel.html');
    await waitForText(panel, words('panel.empty.nothing'));
    // It waits on the tabs; the ring comes with the first key.
    await panel.waitForFunction(() => document.activeElement?.id === 'tab-tags', { polling: 50 });
  });

  it('goes to Passages by the arrows of the tabs, and into the list by Tab', async () => {
    await keys('ArrowRight');
    await focusOn(words('panel.tabs.passages'));
    await shown(panel, '[role=option]');
    await tabTo(panel, `Plan ${words('panel.passages.heading')}`);
    await keys('ArrowDown');
    await focusOn(SENTENCES[0] ?? '');
  });

  it('moves and extends; the page follows and the panel says it', async () => {
    await keys('ArrowDown');
    await focusOn(SENTENCES[1] ?? '');
    await waitForMarked(page, SENTENCES[1] ?? '');
    await keys('ArrowUp');
    await focusOn(SENTENCES[0] ?? '');
    await held('Shift', 'ArrowDown');
    await waitForSaid(panel, words('panel.passages.chosen.n').replace('$1', '2'));
    await waitForMarked(page, `${SENTENCES[0]} ${SENTENCES[1]}`);
    expect(await panel.$$eval('[role=option][aria-selected=true]', (each) => each.length)).toBe(2);
  });

  it('tags the chosen sentences in the picker; the focus goes to the next sentence', async () => {
    await keys('Enter');
    await shown(panel, '[role=dialog]');
    expect((await focused(panel)).role).toBe('combobox');
    expect((await focused(panel)).marked).toBe(true);
    await panel.keyboard.type('evid');
    await keys('ArrowDown', ' ' as 'Space');
    await waitForSaid(panel, words('picker.on').replace('$1', 'Evidence'));
    await keys('Enter');
    await notShown(panel, '[role=dialog]');
    await waitForPainted(page, SENTENCES[0] ?? '');
    await focusOn(SENTENCES[2] ?? '');
    await waitForSaid(panel, 'Tagged: Evidence, strong');
  });

  it('says of a tagged passage what it is tagged with', async () => {
    await keys('ArrowUp');
    expect((await focused(panel)).text).toContain('Evidence · strong');
    await keys('ArrowDown');
  });

  it('tags with a standard used before by one key', async () => {
    await keys('1' as 'Digit1');
    await waitForPainted(page, SENTENCES[2] ?? '');
    await focusOn(SENTENCES[3] ?? '');
  });

  it('keeps what was typed when the picker is left with Escape, and gives the focus back', async () => {
    await keys('Enter');
    await shown(panel, '[role=dialog]');
    await tabTo(panel, words('picker.note'));
    await panel.keyboard.type('Ask which families.');
    await keys('Escape');
    await notShown(panel, '[role=dialog]');
    await waitForSaid(panel, words('panel.closedDraft'));
    await focusOn(SENTENCES[3] ?? '');
    await keys('Enter');
    await shown(panel, '[role=dialog]');
    expect(await panel.$eval('textarea', (area) => area.value)).toBe('Ask which families.');
    await keys('Escape');
    await notShown(panel, '[role=dialog]');
  });

  it('stays in the picker while it is open, and comes round', async () => {
    await keys('Enter');
    await shown(panel, '[role=dialog]');
    for (let count = 0; count < 25; count += 1) {
      await keys('Tab');
      expect(await panel.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
      expect((await focused(panel)).marked).toBe(true);
    }
    await keys('Escape');
    await notShown(panel, '[role=dialog]');
  });

  it('folds headings and jumps between them', async () => {
    await held('Control', 'ArrowDown');
    await focusOn('Later');
    await keys('ArrowLeft');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await keys('ArrowRight', 'ArrowDown');
    await focusOn(`Later ${words('panel.passages.heading')}`);
    await waitForMarked(page, 'Later');
    await keys('ArrowDown');
    await focusOn(SENTENCES[4] ?? '');
    await keys('1' as 'Digit1');
    await waitForPainted(page, SENTENCES[4] ?? '');
    await waitForScroll(page, true);
  });

  it('tags a heading, says so in the list, and takes it back', async () => {
    await keys('ArrowUp');
    await focusOn(`Later ${words('panel.passages.heading')}`);
    await keys('1' as 'Digit1');
    await waitForPainted(page, 'Later');
    // What is tagged is left behind.
    await focusOn(SENTENCES[4] ?? '');
    await keys('ArrowUp');
    await focusOn(`Later ${words('panel.passages.heading')} Evidence · strong`);
    await held('Control', 'z' as 'KeyZ');
    await keys('ArrowUp');
    await waitForPainted(page, 'Later', false);
    expect((await focused(panel)).text).not.toContain('Later');
  });

  it('Tags: moves by arrows, and Enter brings the page to a tag; a second Enter goes into the page', async () => {
    await panel.evaluate(() => (document.querySelector('#tab-passages') as HTMLElement).focus());
    await keys('ArrowLeft');
    await listedTags(panel, 3);
    await tabTo(panel, 'Evidence');
    await keys('ArrowDown', 'ArrowDown', 'Home');
    await keys('Enter');
    await waitForScroll(page, false);
    await waitForMarked(page, SENTENCES[0] ?? '');
    await waitForSaid(panel, words('panel.shown'));
    expect(await panel.evaluate(() => document.activeElement?.className)).toContain('tag-go');
    await keys('End', 'Enter');
    await waitForScroll(page, true);
    await keys('Enter');
    await page.waitForFunction(
      (text) => getSelection()?.anchorNode?.nodeValue?.includes(text),
      { timeout: PATIENCE, polling: 50 },
      SENTENCES[4] ?? '',
    );
  });

  it('edits with E, and gives the focus back to the row', async () => {
    await keys('Home');
    await keys('e' as 'KeyE');
    await shown(panel, '[role=dialog]');
    await tabTo(panel, words('picker.note'));
    await panel.keyboard.type('Weekly');
    await held('Control', 'Enter');
    await notShown(panel, '[role=dialog]');
    await waitForText(panel, 'Weekly');
    await waitForSaid(panel, words('panel.tagChanged'));
    await focusOn('Evidence');
  });

  it('deletes with Delete, goes to the next row, and takes it back with Control Z', async () => {
    await keys('Delete');
    await listedTags(panel, 2);
    await waitForSaid(panel, words('panel.tagDeleted'));
    await focusOn('Evidence');
    await held('Control', 'z' as 'KeyZ');
    await listedTags(panel, 3);
    await waitForSaid(panel, words('panel.undone').split('$')[0]?.trim() ?? '');
    await focusOn('Evidence');
    await waitForPainted(page, SENTENCES[0] ?? '');
  });

  it('chooses a passage again with R and Passages, and comes back to the tag in the list', async () => {
    await keys('End');
    await keys('r' as 'KeyR');
    await waitForText(panel, words('panel.choosing.useSelection'));
    await focusOn(words('panel.choosing.useSelection'));
    await tabTo(panel, words('panel.openPassages'));
    await keys('Enter');
    await shown(panel, '[role=option]');
    await focusOn('Plan');
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await focusOn(SENTENCES[3] ?? '');
    await keys('Enter');
    await waitForSaid(panel, words('panel.passageChanged'));
    await waitForPainted(page, SENTENCES[3] ?? '');
    await waitForPainted(page, SENTENCES[4] ?? '', false);
    await focusOn('Evidence');
    const quote = await panel.evaluate(
      () => document.activeElement?.closest('li')?.querySelector('.quote')?.textContent,
    );
    expect(quote).toBe(SENTENCES[3]);
  });

  it('gives the focus back when choosing is cancelled, a menu or a dialog is closed, and when no tag is left', async () => {
    await keys('r' as 'KeyR');
    await focusOn(words('panel.choosing.useSelection'));
    await tabTo(panel, words('common.cancel'));
    await keys('Enter');
    await focusOn('Evidence');

    await tabTo(panel, words('common.more'));
    await keys('Enter');
    await focusOn(words('common.undo'));
    await keys('Escape');
    await focusOn(words('common.more'));
    await panel.keyboard.type('?');
    await shown(panel, 'dialog');
    await keys('Escape');
    await notShown(panel, 'dialog');
    await focusOn(words('common.more'));
    await tabTo(panel, words('panel.reviewButton').split('$')[0] ?? '');
    await keys('Enter', 'Escape');
    await focusOn(words('panel.reviewButton').split('$')[0] ?? '');

    await tabTo(panel, 'Evidence');
    await keys('Delete');
    await listedTags(panel, 2);
    await keys('Delete');
    await listedTags(panel, 1);
    await keys('Delete');
    await listedTags(panel, 0);
    await focusOn(words('panel.tabs.tags'));
    await held('Control', 'z' as 'KeyZ');
    await listedTags(panel, 1);
    await tabTo(panel, words('common.closeMessage'));
    await keys('Enter');
    await notShown(panel, '.toast');
    expect((await focused(panel)).alone).toBe(false);
  });

  it('has no trap: Tab goes through every view in the order of the design and leaves it again', async () => {
    for (const view of ['plan', 'guide', 'coverage', 'passages', 'tags']) {
      await panel.evaluate((id) => (document.querySelector(`#tab-${id}`) as HTMLElement).click(), view);
      if (view === 'passages') await shown(panel, '[role=option]');
      const stops = await tabStops(panel);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
      const order = [
        words('panel.reviewButton').split('$')[0] ?? '',
        words('panel.lookUp'),
        words('common.more'),
        words(`panel.tabs.${view}`),
      ].map((name) => stops.findIndex(({ text }) => text.startsWith(name)));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order[0]).toBe(0);
      expect(stops.length).toBeGreaterThan(order.at(-1) ?? 0);
    }
  });
});
