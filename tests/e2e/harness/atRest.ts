import type { Frame, Page } from 'puppeteer-core';

/** Waits until what moves on a page has arrived; a spinner, which never does, is not waited for. */
export async function atRest(page: Page | Frame): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => undefined)),
    ).then(() => undefined),
  );
}
