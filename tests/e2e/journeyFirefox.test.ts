import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup, savedBackup } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import type { FirefoxView } from './harness/firefoxView.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { waitForPainted } from './harness/painted.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';

const FIRST = 'Our staff draw on national standards for teaching and for professional learning';
const SECOND = 'We are proposing fewer topics, held for longer';
const SEARCH = 'input[role=combobox]';

/** The journey of Chromium in Firefox: real toolbar button, sidebar, command keys; the picker by keyboard. */
describe('the main journey in Firefox', () => {
  let server: PageServer;
  let firefox: Firefox;
  let page: Page;
  let sidebar: FirefoxView;

  async function begin(profile?: string): Promise<void> {
    firefox = await launchFirefox(profile ? { profile } : {});
    page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    await tagThisPage();
  }
  async function tagThisPage(): Promise<void> {
    const popup = await firefox.window.clickToolbarButton();
    await popup.clickOn(`[...document.querySelectorAll('button.act[aria-disabled=false]')].find((each) =>
      each.innerText.startsWith('${words('popup.tagPage')}'))`);
    await popup.closed();
    sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelector('#tab-tags') !== null`);
  }
  async function tag(passage: string, standard: string): Promise<void> {
    await selectText(page, passage);
    await firefox.window.pressCommandKey('S');
    const search = await shown(page, SEARCH);
    await search.evaluate((each) => each.ownerDocument.activeElement === each || (each as HTMLElement).focus());
    await page.keyboard.type(standard);
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, passage);
  }
  const listed = (count: number) => sidebar.waitFor(`document.querySelectorAll('li[data-tag]').length === ${count}`);
  const choose = async (passage: string) => {
    const row = `[...document.querySelectorAll('li[data-tag]')].find((row) => row.innerText.includes('${passage}'))`;
    await sidebar.waitFor(`${row} !== undefined`);
    await sidebar.clickOn(`${row}.querySelector('.tag-go')`);
  };

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    await begin();
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  it('tags passages, and the sidebar lists them', async () => {
    await tag(FIRST, 'Professional Expertise');
    await tag(SECOND, 'Implementation');
    await listed(2);
  });

  it('finds everything again after the browser was closed', async () => {
    await firefox.close();
    await begin(firefox.profile);
    await listed(2);
    for (const passage of [FIRST, SECOND]) await waitForPainted(page, passage);
  });

  it('shows its tags on this site by itself once that was allowed, until it is taken back in options', async () => {
    await sidebar.click(words('common.more'));
    await sidebar.click(words('panel.always.long'));
    await sidebar.waitFor(`document.body.innerText.includes(${JSON.stringify('by itself')})`);
    await page.reload();
    await waitForPainted(page, FIRST);
    await listed(2);

    const options = await openInTab(firefox, 'options.html');
    // By key: what is loaded above it may still move it away from the mouse.
    await (await shown(options, `::-p-xpath(//button[normalize-space(.)="${words('options.takeBack')}"])`)).focus();
    await options.keyboard.press('Enter');
    await options.waitForFunction(
      (text) => !document.body.innerText.includes(text),
      { polling: 50 },
      words('options.takeBack'),
    );
    await options.close();
    await page.bringToFront();
    await page.reload();
    await sidebar.waitFor(`document.body.innerText.includes(${JSON.stringify(words('panel.lost.title'))})`);
    await tagThisPage();
    await listed(2);
  });

  it('shows the words that have changed on the page, and takes the new ones', async () => {
    const reword = (from: string, to: string) =>
      page.evaluate(
        (before, after) => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const node = texts.currentNode as Text;
            if (node.data.includes(before)) node.data = node.data.replace(before, after);
          }
        },
        from,
        to,
      );
    const attention = (test: string) => sidebar.waitFor(`document.querySelector('[aria-labelledby=attention]')${test}`);
    await reword('We are proposing fewer topics', 'We now propose fewer topics');
    await attention(`?.querySelector('del')?.innerText.includes('proposing')`);
    await sidebar.click(words('panel.attention.accept'));
    await attention(' === null');
    await waitForPainted(page, 'We now propose fewer topics, held for longer');
    await reword('We now propose fewer topics', 'We are proposing fewer topics');
    await attention(`?.querySelector('ins')?.innerText.includes('proposing')`);
    await sidebar.click(words('common.undo'));
    await attention(' === null');
    await waitForPainted(page, SECOND);
  });

  it('edits a tag and takes the edit back', async () => {
    await choose(FIRST);
    await sidebar.click(words('common.edit'));
    const [conflicts, save] = [words('common.conflicts'), words('picker.save')];
    const named = (tag: string, name: string) =>
      `[...document.querySelectorAll('.picker ${tag}')].find((each) => each.innerText.trim().startsWith('${name}'))`;
    await sidebar.clickOn(named('label', conflicts));
    await sidebar.waitFor(`document.querySelectorAll('.picker input[type=radio]')[2].checked`);
    await sidebar.clickOn(named('button', save));
    await sidebar.waitFor(`document.querySelector('.tag-list').innerText.includes('${words('common.conflicts')}')`);
    await sidebar.click(words('common.undo'));
    await sidebar.waitFor(`!document.querySelector('.tag-list').innerText.includes('${words('common.conflicts')}')`);
  });

  it('deletes a tag and brings it back, in the sidebar and on the page', async () => {
    await choose(SECOND);
    await sidebar.click(words('common.delete'));
    await listed(1);
    await waitForPainted(page, SECOND, false);
    await sidebar.click(words('common.undo'));
    await listed(2);
    await waitForPainted(page, SECOND);
  });

  it('saves a backup and restores it in an empty profile', async () => {
    const options = await openInTab(firefox, 'options.html');
    await waitForText(options, words('options.save'));
    const backup = await savedBackup(options, firefox.downloads);
    await firefox.close();

    firefox = await launchFirefox();
    const empty = await openInTab(firefox, 'options.html');
    await waitForText(empty, words('options.save'));
    await restoreBackup(empty, backup);
    page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    await tagThisPage();
    await listed(2);
    for (const passage of [FIRST, SECOND]) await waitForPainted(page, passage);
  });

  it('has asked the network for nothing', async () => {
    const elsewhere = (await firefox.window.requests()).filter(({ url }) => !url.startsWith(server.origin));
    expect(elsewhere.filter(({ url }) => !url.startsWith(firefox.origin))).toEqual([]);
  });
});
