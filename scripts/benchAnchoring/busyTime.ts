import type { Page } from 'puppeteer-core';

/** What work came to, and for how long it kept the page's main thread busy, in milliseconds. */
export type Timed<T> = { answer: T; busy: number };

/**
 * Does work on a page. With its answer, for how many milliseconds the page's main thread was busy with it: other work of
 * the machine lengthens the time on the clock, this hardly.
 */
export async function busyTime<T>(page: Page, work: () => Promise<T>): Promise<Timed<T>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busySoFar = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await page.evaluate(() => 0);
  const start = await busySoFar();
  await page.evaluate(() => 0);
  const middle = await busySoFar();
  const answer = await work();
  const end = await busySoFar();
  return { answer, busy: Math.max(0, end - middle - (middle - start)) };
}
