import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePdfs } from '../documentFiles/hostilePdfs.ts';
import { lockedPdf } from '../documentFiles/lockedPdf.ts';
import { filledForm, scannedPages, spoiltPage } from '../documentFiles/rawPdf.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const FIRST = 'Coaches meet each team every week and keep a log.';
const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${FIRST}</p><p>See <a href="https://maple-ridge.example/">the district</a>.</p>`;

describe('axe in the reader', () => {
  let chromium: Chromium;
  let page: Page;
  const folder = temporaryFolder('axe');
  const check = async () => {
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };
  const write = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const give = async (file: string) => {
    await page.goto(`${chromium.origin}/reader.html`);
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('the first page, wide and narrow, and a file that is refused', async () => {
    await check();
    await page.setViewport({ width: 320, height: 640 });
    await check();
    await page.setViewport(null);
    await give(write('broken.pdf', hostilePdfs.nonsense?.bytes ?? Buffer.alloc(0)));
    await waitForText(page, words('reader.problem.damaged'));
    await check();
  });

  it('a PDF with a tag, words found, the list of keys; wide and narrow', async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, await printToPdf(chromium.browser, 'plan.pdf', html));
    await page.bringToFront();
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    await waitForPainted(page, FIRST);
    await check();
    await click(page, `aria/${words('reader.find')}[role="searchbox"]`);
    await page.keyboard.type('coaches');
    await page.keyboard.press('Enter');
    await check();
    await page.setViewport({ width: 320, height: 640 });
    await check();
    await page.setViewport(null);
    await page.focus('.sheets');
    await page.keyboard.type('?');
    await shown(page, 'dialog[open]');
    await check();
    await page.keyboard.press('Escape');
  });

  it('a page without words, and a locked file', async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, write('scan.pdf', scannedPages(2)));
    await waitForText(page, words('reader.noText').replace('$1', '1'));
    await check();
    await give(write('locked.pdf', lockedPdf('A plan behind a password.', 'maple')));
    await waitForText(page, words('reader.password.title'));
    await check();
    await page.keyboard.type('guess');
    await page.keyboard.press('Enter');
    await waitForText(page, words('reader.password.wrong'));
    await check();
    await page.keyboard.type('maple');
    await page.keyboard.press('Enter');
    await waitUntilRead(page);
    await waitForText(page, 'A plan behind a password.');
  });

  it('a page that cannot be drawn, a form that was filled in, and a note, which the keyboard opens', async () => {
    await give(write('form.pdf', filledForm('Every pupil reads aloud each day.')));
    await waitForText(page, words('reader.filledForm'));
    await check();
    await give(write('spoilt.pdf', spoiltPage()));
    await waitForText(page, words('reader.spoiltPage').replace('$1', '1'));
    await check();
    await give(write('note.pdf', hostilePdfs['note-without-a-picture']?.bytes ?? Buffer.alloc(0)));
    await waitUntilRead(page);
    const note = await shown(page, `section[aria-haspopup][aria-label="${words('reader.note')}"]`);
    await note.focus();
    await page.keyboard.press('Enter');
    await waitForText(page, 'Which year?');
    await check();
  });
});
