import type { Frame, Page } from 'puppeteer-core';

/**
 * Waits until what moves on a page has arrived. Not waited for: a spinner, which never does, and what the browser does
 * not draw while it is out of sight (`content-visibility`), where movement stands still.
 */
export async function atRest(page: Page | Frame): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .filter(({ effect }) => (effect as KeyframeEffect).target?.checkVisibility({ contentVisibilityAuto: true }))
        .map((animation) => animation.finished.catch(() => undefined)),
    ).then(() => undefined),
  );
}
