import type { ElementHandle, Page } from 'puppeteer-core';
import type { Chromium } from './launchChromium.ts';

/** Opens the reader in a tab of its own. */
export async function openReader({ browser, origin }: Chromium): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/reader.html`);
  await page.bringToFront();
  return page;
}

/** Gives the reader a file, as a person who picks it; waits until all its text was read. */
export async function readFileIn(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitUntilRead(page);
}

/** Waits until the words in view are drawn and all text was read. */
export async function waitUntilRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () => ['readable', 'indexed'].every((name) => performance.getEntriesByName(`crosswalk:${name}`).length > 0),
    { timeout: 60_000, polling: 50 },
  );
}
