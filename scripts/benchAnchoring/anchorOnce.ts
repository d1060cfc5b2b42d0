import type { Page } from 'puppeteer-core';
import { busyTime } from './busyTime.ts';
import type { Measured } from './measured.ts';
import { giveSelectors, type World } from './world.ts';

/** For how long the main thread is busy with a run. */
export async function busyOnce(page: Page, selectors: string): Promise<number> {
  await giveSelectors(page, selectors);
  return busyTime(page, () =>
    page.evaluate(async () => {
      const { crosswalkAnchoring, selectors: all } = globalThis as World;
      await crosswalkAnchoring.anchor(document.body, all);
    }),
  );
}

/** One run on a fresh page. The longest block is the longest time between two `scheduler.yield`s. */
export async function anchorOnce(page: Page, selectors: string): Promise<Measured> {
  await giveSelectors(page, selectors);
  const answer = await page.evaluate(async () => {
    const all = (globalThis as World).selectors;
    const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };
    const giveWay = scheduler.yield.bind(scheduler);
    let longest = 0;
    let since = 0;
    const look = () => {
      longest = Math.max(longest, performance.now() - since);
    };
    scheduler.yield = async () => {
      look();
      await giveWay();
      since = performance.now();
    };
    const begun = performance.now();
    since = begun;
    const answers = await (globalThis as World).crosswalkAnchoring.anchor(document.body, all);
    const total = performance.now() - begun;
    look();
    Object.assign(globalThis, { answers });
    return { total, longest, done: all.length };
  });
  const found = await page.evaluate(() =>
    (globalThis as World).answers.map(({ status, start, end }): [number, number] | null =>
      status === 'found' || status === 'changed' ? [start, end] : null,
    ),
  );
  return { ...answer, found };
}
