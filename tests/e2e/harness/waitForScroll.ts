import type { Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

/** Waits until the page stands far down, or near its top again. */
export async function waitForScroll(page: Page, down: boolean): Promise<void> {
  await page.waitForFunction(
    (wanted) => (wanted ? scrollY > 300 : scrollY < 120),
    { timeout: PATIENCE, polling: 50 },
    down,
  );
}
