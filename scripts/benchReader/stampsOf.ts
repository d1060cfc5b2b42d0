import type { Page } from 'puppeteer-core';

type Stamp = 'opening' | 'readable' | 'indexed' | 'found';

/** When the reader reached each point of opening its file, in milliseconds of its page; NaN for one not reached. */
export async function stampsOf(page: Page): Promise<Record<Stamp, number>> {
  const times = await page.evaluate(() =>
    ['opening', 'readable', 'indexed', 'found'].map(
      (name) => performance.getEntriesByName(`crosswalk:${name}`)[0]?.startTime ?? Number.NaN,
    ),
  );
  const [opening = Number.NaN, readable = Number.NaN, indexed = Number.NaN, found = Number.NaN] = times;
  return { opening, readable, indexed, found };
}
