import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { shown } from './harness/shown.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const CSP = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";
const PASSAGE = 'Coaches observe each classroom twice';
const html = `<!doctype html><title>Strict</title><main><p>${PASSAGE} in a term, and the office keeps the notes.</p></main>`;

describe('a page with the strictest Content-Security-Policy', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const headers = { 'content-security-policy': CSP, 'cross-origin-opener-policy': 'same-origin' };
    server = await servePages({ pages: { '/strict.html': { html, headers } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.origin}/strict.html`);
    complaints.length = 0;
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('can be tagged like any other, styled as always, and is given nothing to complain of', async () => {
    const panel = await tagThisPage(chromium, page);
    await openPicker(page, 'the office keeps');
    const search = await shown(page, SEARCH);
    expect(await search.evaluate((it) => getComputedStyle(it).fontSize)).toBe('13px');
    await page.keyboard.press('Escape');
    await tagPassage(page, PASSAGE, { standard: 'Evidence', note: 'Under a strict policy' });
    await listedTags(panel, 1);
    await waitForPainted(page, PASSAGE);
    await shown(page, `aria/${words('common.undo')}[role="button"]`);
    expect(complaints).toEqual([]);
  });
});
