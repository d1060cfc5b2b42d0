import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import type { Chromium } from './launchChromium.ts';
import { PATIENCE } from './patience.ts';
import { click, shown, waitForText } from './shown.ts';

const button = (key: string) => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;

/** The options page in a tab of its own. */
export async function openOptions({ browser, origin }: Chromium): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/options.html`);
  await waitForText(page, words('options.dataTitle'));
  return page;
}

/** “Save a backup file” into a folder. Returns the file's path, once it is complete. */
export async function saveBackup(options: Page, folder: string): Promise<string> {
  const session = await options.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return savedBackup(options, folder);
}

/** Presses “Save a backup file” and waits for the file in the folder that this browser saves to. */
export async function savedBackup(options: Page, folder: string): Promise<string> {
  const before = new Set(readdirSync(folder));
  await click(options, button('options.save'));
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const file = readdirSync(folder).find((each) => !before.has(each) && each.endsWith('.json'));
    if (file) return path.join(folder, file);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No backup file was saved.');
}

/** Chooses a backup file; what it would do is shown and nothing is written yet. */
export async function chooseBackup(options: Page, file: string): Promise<void> {
  const input = await options.$('input[type=file]');
  if (!input) throw new Error('The options page has no file field.');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Restores a backup file after its dry run, and waits until it is said to be done. */
export async function restoreBackup(options: Page, file: string): Promise<void> {
  await chooseBackup(options, file);
  await waitForText(options, words('options.plan.nothingYet'));
  await click(options, button('options.plan.apply'));
  const done = words('options.restored').split('$')[0]?.trim() ?? '';
  await shown(options, `::-p-text(${done})`);
}
