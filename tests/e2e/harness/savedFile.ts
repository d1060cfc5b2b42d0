import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';
import { click } from './shown.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** Presses what a selector finds (or does `press`) and returns the path of the file that is saved then, once complete. */
export async function savedFile(page: Page, press: string | (() => Promise<void>), ending: string): Promise<string> {
  const folder = temporaryFolder('saved');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await (typeof press === 'string' ? click(page, press) : press());
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const file = readdirSync(folder).find((each) => each.endsWith(`.${ending}`));
    if (file) return path.join(folder, file);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No file that ends with .${ending} was saved.`);
}
