import type { Page } from 'puppeteer-core';
import { shown } from './shown.ts';

/** Waits until what a selector finds has stood in the same place for three looks. */
export async function still(page: Page, selector: string): Promise<void> {
  let before = '';
  for (let looks = 0; looks < 3; ) {
    const now = JSON.stringify(await (await shown(page, selector)).boundingBox());
    looks = now === before ? looks + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
