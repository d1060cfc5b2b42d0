import type { Frame, Page } from 'puppeteer-core';

/**
 * Waits until what moves on a page has arrived. Not waited for is what never arrives: a spinner, and what is out of
 * view under `content-visibility`, where animations stand still.
 */
export async function atRest(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getAnimations().every(({ effect, playState }) => {
        const target = (effect as KeyframeEffect | null)?.target;
        const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
        return playState !== 'running' || endless || !target?.checkVisibility({ contentVisibilityAuto: true });
      }),
    { polling: 50 },
  );
}
