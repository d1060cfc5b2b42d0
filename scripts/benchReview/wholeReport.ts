import type { Page } from 'puppeteer-core';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import type { Chromium } from '../../tests/e2e/harness/launchChromium.ts';
import { click, shown } from '../../tests/e2e/harness/shown.ts';

/** What the report shows for each tag once every passage is in it. */
export const PASSAGE = '.of-passages .rq';

/** Opens the report in a new tab and puts the list of all passages into it, which it leaves out at first. */
export async function wholeReport({ browser, origin }: Chromium): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/review.html#report`);
  await shown(page, '.paper .rs');
  await click(page, '.rtools .menu-at > button');
  const label = words('review.report.sections.passages');
  await click(page, `::-p-xpath(//label[contains(@class, "mi")][normalize-space(.)="${label}"]//input)`);
  await page.keyboard.press('Escape');
  await shown(page, PASSAGE);
  return page;
}
