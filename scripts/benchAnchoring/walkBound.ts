import type { Page } from 'puppeteer-core';

/** The least that anyone who reads all text can do: one pass over the text nodes, and `textContent`. In milliseconds. */
export const walkBound = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const begun = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).length;
    if (document.body.textContent?.length !== length) throw new Error('The two lengths differ.');
    return performance.now() - begun;
  });
