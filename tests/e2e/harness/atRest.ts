import type { Frame, Page } from 'puppeteer-core';

/**
 * Brings what moves on a page to its end; a spinner, which has none, is left alone. It is not waited for: where the
 * browser does not draw (out of sight under `content-visibility`) movement stands still and never ends.
 */
export async function atRest(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
}
