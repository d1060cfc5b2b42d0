import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { waitUntilRead } from './harness/reader.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { openPopup, tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { variantOfBuild } from './harness/variantOfBuild.ts';

const PASSAGE = 'Coaches meet each team every week and keep a log.';
const GOOGLE = 'https://docs.google.com/document/d/1a2b3c/edit';
const EXPORT = 'https://docs.google.com/document/d/1a2b3c/export?format=docx';
const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${PASSAGE}</p>`;
const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));
const act = (key: string) => `::-p-xpath(//button[contains(., "${words(key)}")])`;

describe('a PDF on a site', () => {
  let server: PageServer;
  let chromium: Chromium;
  const folder = temporaryFolder('site');
  const launch = async (change: Parameters<typeof variantOfBuild>[1]) => {
    chromium = await launchChromium({ build: variantOfBuild('chrome', change) });
  };

  beforeAll(async () => {
    server = await servePages({ folder });
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('opens from the popup where its site may be read, and is tagged', async () => {
    await launch((manifest) => {
      manifest.host_permissions = ['http://127.0.0.1/*'];
    });
    copyFileSync(await printToPdf(chromium.browser, 'plan.pdf', html), path.join(folder, 'plan.pdf'));
    const page = await chromium.browser.newPage();
    await page.goto(`${chromium.origin}/reader.html?from=${encodeURIComponent(`${server.origin}/plan.pdf`)}`);
    await page.bringToFront();
    await waitUntilRead(page);
    expect(await page.title()).toBe('Plan');
    expect(page.url()).toMatch(/\?file=[0-9a-f]{64}$/);
    await tagPassage(page, PASSAGE, { standard: 'Evidence' });
    await waitForPainted(page, PASSAGE);
    await page.goto(`${chromium.origin}/reader.html?from=${encodeURIComponent(`${server.origin}/gone.pdf`)}`);
    await waitForText(page, put('library.notFetched', '127.0.0.1'));
    await chromium.close();
  });

  it('asks for that one site, and says what else can be done', async () => {
    await launch(() => undefined);
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.pdf`);
    const popup = await openPopup(chromium, page);
    await click(popup, act('popup.openPdf'));
    const reader = await extensionPage(chromium, 'reader.html');
    await waitForText(reader, put('library.ask', '127.0.0.1'));
    await waitForText(reader, `${words('library.askHint')} ${words('library.instead')}`);
    await shown(reader, act('library.allow'));
    expect(await axeInBothSchemes(reader)).toEqual([]);
    await click(reader, act('library.other'));
    await waitForText(reader, words('reader.startTitle'));
  });

  it('on this computer is to be picked or dropped, as the popup says', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(pathToFileURL(path.join(folder, 'plan.pdf')).href);
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.localPdf'));
    expect(await axeInBothSchemes(popup)).toEqual([]);
    await click(popup, act('popup.openPdf'));
    await waitForText(await extensionPage(chromium, 'reader.html'), words('reader.dropTitle'));
  });

  it('offers a Google document as a Word file', async () => {
    const page = await chromium.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond({ contentType: 'text/html', body: '<title>Doc</title>' }));
    await page.goto(GOOGLE);
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.openGoogle'));
    await waitForText(popup, put('popup.googleHint', 'docs.google.com'));
    await waitForText(popup, words('popup.googleSteps'));
    await click(popup, act('popup.openGoogle'));
    const reader = await extensionPage(chromium, 'reader.html?from=');
    await waitForText(reader, words('library.insteadGoogle'));
  });

  it('a Google document is fetched as Word, from the host that its site sends it from', async () => {
    await chromium.close();
    await launch((manifest) => {
      manifest.host_permissions = ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'];
    });
    const sent = 'https://doc-0s-docs.googleusercontent.com/export/plan';
    const body = Buffer.from(await wordFile(paragraph(PASSAGE)));
    const page = await chromium.browser.newPage();
    const asked: string[] = [];
    // Stands in for Google, which no test asks.
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('https:')) return void request.continue();
      asked.push(url);
      const headers = { 'content-disposition': `attachment; filename*=UTF-8''Plan%202027.docx` };
      if (url === sent) return void request.respond({ headers, body });
      void request.respond({ status: 302, headers: { location: sent } });
    });
    await page.goto(`${chromium.origin}/reader.html?from=${encodeURIComponent(EXPORT)}`);
    await waitUntilRead(page);
    await waitForText(page, 'Plan 2027.docx');
    expect(asked).toEqual([EXPORT, sent]);
    await tagPassage(page, PASSAGE, { standard: 'Evidence' });
    await waitForPainted(page, PASSAGE);
  });
});
