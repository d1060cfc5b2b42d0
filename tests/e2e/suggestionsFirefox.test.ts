import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import type { FirefoxView } from './harness/firefoxView.ts';
import { type Firefox, launchFirefox } from './harness/launchFirefox.ts';
import { waitForPainted } from './harness/painted.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';

const TIME = 'The district pays substitutes so that teachers have release time for professional learning.';
const STUDY = 'The school provides substitutes and a stipend so that teams have paid time to study together.';
const HTML = `<!doctype html><html lang="en"><title>Proposal</title><h1>Proposal</h1><p>${TIME}</p><p>${STUDY}</p>`;
const SEARCH = 'input[role=combobox]';

describe('suggestions in Firefox', () => {
  let server: PageServer;
  let firefox: Firefox;
  let page: Page;
  let sidebar: FirefoxView;
  stepByStep();

  beforeAll(async () => {
    server = await servePages({ pages: { '/proposal.html': { html: HTML } } });
    firefox = await launchFirefox({});
    page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/proposal.html`);
    const popup = await firefox.window.clickToolbarButton();
    await popup.clickOn(`[...document.querySelectorAll('button.act[aria-disabled=false]')].find((each) =>
      each.innerText.startsWith('${words('popup.tagPage')}'))`);
    await popup.closed();
    sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelector('#tab-tags') !== null`);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it('a key of the picker takes what is suggested', async () => {
    await selectText(page, TIME);
    await firefox.window.pressCommandKey('S');
    const search = await shown(page, SEARCH);
    await search.evaluate((each) => each.ownerDocument.activeElement === each || (each as HTMLElement).focus());
    await shown(page, '.suggest .opt.likely');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, TIME);
    await sidebar.waitFor(`document.querySelector('li[data-tag]')?.innerText.includes('${words('panel.scan.began')}')`);
  });

  it('a scan lists what is not tagged yet; accepting one makes it a tag', async () => {
    await sidebar.clickOn(`[...document.querySelectorAll('button')].find((each) =>
      each.innerText === '${words('panel.scan.start')}')`);
    await sidebar.waitFor(`document.querySelector('li[data-find]')?.innerText.includes('${STUDY}')`);
    await sidebar.clickOn(`document.querySelector('li[data-find] .tag-go')`);
    await sidebar.waitFor(`document.querySelector('li[data-find] .tag-acts') !== null`);
    await sidebar.clickOn(`document.querySelector('li[data-find] .tag-acts button')`);
    await sidebar.waitFor(`document.querySelectorAll('li[data-tag]').length === 2`);
    await waitForPainted(page, STUDY);
  });
});
