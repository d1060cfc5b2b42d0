import type { Page } from 'puppeteer-core';

/** Waits until the page stands far down, or near its top again. */
export async function waitForScroll(page: Page, down: boolean): Promise<void> {
  await page.waitForFunction(
    (wanted) => (wanted ? scrollY > 300 : scrollY < 120),
    { timeout: 8000, polling: 50 },
    down,
  );
}
