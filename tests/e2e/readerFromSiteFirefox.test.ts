import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { until } from './harness/planTab.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { waitUntilRead } from './harness/reader.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const PASSAGE = 'Coaches meet each team every week and keep a log.';
const button = (key: string) => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;
const put = (key: string, value: string) => words(key).replace('$1', value);

/** Firefox asks nobody in tests: what a person is asked for is given at once. */
describe('a PDF on a site in Firefox', () => {
  let server: PageServer;
  let firefox: Firefox;
  let page: Page;
  const folder = temporaryFolder('site-firefox');
  const from = (name: string) => `reader.html?from=${encodeURIComponent(`${server.origin}/${name}`)}`;
  const sitesAllowed = () => page.evaluate('browser.permissions.getAll().then(({ origins }) => origins)');

  stepByStep();
  beforeAll(async () => {
    const chromium = await launchChromium();
    const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${PASSAGE}</p>`;
    copyFileSync(await printToPdf(chromium.browser, 'plan.pdf', html), path.join(folder, 'plan.pdf'));
    await chromium.close();
    server = await servePages({ folder });
    firefox = await launchFirefox();
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  it('is fetched once its site is allowed, which is given back', async () => {
    page = await openInTab(firefox, from('plan.pdf'));
    await waitForText(page, put('library.ask', '127.0.0.1'));
    expect(server.asked).toEqual([]);
    await (await shown(page, button('library.allow'))).click();
    await waitUntilRead(page);
    await waitForText(page, 'Coaches meet each team');
    expect(server.asked).toEqual(['/plan.pdf']);
    expect(await sitesAllowed()).toEqual([]);
    await until(async () => (await storedRecords(page)).documents.length === 1, 'it is in the library');
  });

  it('opens from the library afterwards, when the site is asked no more', async () => {
    await page.evaluate(() => location.assign('/reader.html')).catch(() => undefined);
    await (await shown(page, '::-p-xpath(//section[@aria-labelledby="library"]//a[.="Plan"])')).click();
    await waitUntilRead(page);
    expect(server.asked).toEqual(['/plan.pdf']);
  });

  it('that the site does not send is told, with what else can be done, and the site is given back', async () => {
    await page.evaluate((to) => location.assign(to), `/${from('gone.pdf')}`).catch(() => undefined);
    await (await shown(page, button('library.allow'))).click();
    await waitForText(page, put('library.notFetched', '127.0.0.1'));
    await waitForText(page, words('library.instead'));
    expect(await sitesAllowed()).toEqual([]);
    await (await shown(page, button('library.other'))).click();
    await shown(page, '.start-page');
  });
});
