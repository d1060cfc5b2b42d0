import type { Page } from 'puppeteer-core';

/**
 * For how many milliseconds work on a page keeps the page's main thread busy: other work of the machine lengthens the time
 * on the clock, this hardly. Being asked, the thread takes up to a millisecond more whenever work gives way to it, so the
 * clock is not read on the same page.
 */
export async function busyTime(page: Page, work: () => Promise<unknown>): Promise<number> {
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
  await work();
  const end = await busySoFar();
  return Math.max(0, end - middle - (middle - start));
}
