import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { openReader, waitUntilRead } from './harness/reader.ts';
import { servePages } from './harness/servePages.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const LAST = 'Results are shared with families in every term.';

/** In the reader: once the sign that a file is opened is laid out, holds the page's thread until the server answers. */
function holdThread(url: string): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.opening-box')) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const request = new XMLHttpRequest();
        request.open('GET', url, false);
        request.send();
      }),
    );
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** Resolves once what the browser shows of a page was all of one colour and then was not, as `looker` sees it. */
async function emptyThenNot(page: Page, looker: Page): Promise<() => Promise<void>> {
  const cdp = await page.createCDPSession();
  const seen = Promise.withResolvers<void>();
  let wasEmpty = false;
  let looking = Promise.resolve();
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    looking = looking.then(async () => {
      const isEmpty = await looker.evaluate(isOneColour, data);
      if (wasEmpty && !isEmpty) seen.resolve();
      wasEmpty ||= isEmpty;
      await cdp.send('Page.screencastFrameAck', { sessionId });
    });
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await seen.promise;
    await cdp.send('Page.stopScreencast');
    await looking;
  };
}

async function isOneColour(png: string): Promise<boolean> {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

describe('opening a long file in the reader', () => {
  let chromium: Chromium;
  let page: Page;
  const folder = temporaryFolder('opening');
  const give = async (name: string) => {
    const body = Array.from({ length: 40_000 }, (_, at) => paragraph(`${name}: in week ${at} the coach keeps a log.`));
    const file = path.join(folder, name);
    writeFileSync(file, await wordFile(body.join('') + paragraph(LAST)));
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  };

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('is said after a while, also while the page’s thread is held', async () => {
    const answer = Promise.withResolvers<void>();
    const held = { html: '', headers: { 'access-control-allow-origin': '*' }, after: answer.promise };
    const server = await servePages({ pages: { '/held': held } });
    await page.evaluate(holdThread, `${server.origin}/held`);
    const seen = await emptyThenNot(page, await chromium.browser.newPage());
    await page.bringToFront();
    await give('slow.docx');
    await seen();
    answer.resolve();
    await shown(page, 'article.document');
    await server.close();
  });

  it('it is in the library with its bytes before all of it was read', async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    await give('closed early.docx');
    const library = await openReader(chromium);
    await waitForText(library, 'closed early');
    const isIndexed = () => performance.getEntriesByName('crosswalk:indexed').length > 0;
    expect(await page.evaluate(isIndexed)).toBe(false);
    await page.close();
    await click(library, '::-p-xpath(//section[@aria-labelledby="library"]//a[.="closed early"])');
    await waitUntilRead(library);
    await waitForText(library, LAST);
  });
});
