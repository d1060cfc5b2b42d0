import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import type { Chromium } from './launchChromium.ts';
import { PATIENCE } from './patience.ts';
import { click, shown } from './shown.ts';

/** A button by its words in the catalogue. */
export const button = (key: string): string => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;

/** The review's pages in a tab of their own. */
export async function openReviewPages({ browser, origin }: Chromium): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/review.html`);
  await page.bringToFront();
  await shown(page, 'main h1');
  return page;
}

/** Chooses an entry of the review's More menu. */
export async function chooseMore(page: Page, key: string): Promise<void> {
  await page.bringToFront();
  await click(page, `aria/${words('review.exchange.more')}[role="button"]`);
  await click(page, button(key));
}

/** Presses a button that saves a file, and gives the file once it is complete. */
export async function savedBy(page: Page, key: string, folder: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const before = new Set(readdirSync(folder));
  // It waits until what it saves is read.
  await click(page, button(key).replace('[normalize', '[not(@aria-disabled="true")][normalize'));
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const file = readdirSync(folder).find((each) => !before.has(each) && !each.endsWith('.crdownload'));
    if (file) return path.join(folder, file);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No file was saved by ${key}.`);
}

/** Opens the import and gives it a file; what it would do is shown and nothing is written yet. */
export async function importFile(page: Page, file: string): Promise<void> {
  await chooseMore(page, 'review.exchange.import');
  const input = (await shown(page, 'dialog input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
