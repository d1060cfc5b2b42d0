import type { Page } from 'puppeteer-core';
import { openOptions } from './backupPage.ts';
import type { Chromium } from './launchChromium.ts';

/** Sets the real page zoom (2 is 200 %) of all the extension's pages: the browser keeps one for each host. */
export async function zoomOurPages(chromium: Chromium, factor: number): Promise<void> {
  const options = await openOptions(chromium);
  await options.evaluate(`chrome.tabs.setZoom(${factor})`);
  await options.close();
}

/** How many pixels a page could be scrolled sideways, and what sticks out. */
export async function sideways(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.right > clientWidth + 0.5 || box.left < -0.5;
    });
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(-4).map((each) => each.outerHTML.slice(0, 140))];
  });
}
