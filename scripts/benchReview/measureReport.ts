import type { Figure } from '../benchMeasures.ts';
import { blocks, timed } from '../benchReader/figures.ts';
import { type Task, tasksBetween } from '../benchReader/tasksBetween.ts';
import { openAndWait } from './drawn.ts';
import { inReview } from './inReview.ts';
import { reviewOf } from './reviewOf.ts';
import { PASSAGE, wholeReport } from './wholeReport.ts';

const TAGS = 2_000;
const DOCUMENTS = 20;
const RUNS = 5;

/** The report of 2,000 tags in 20 documents: its first page, and all of it. */
export function measureReport(build: string): Promise<Figure[]> {
  const urls = Array.from({ length: DOCUMENTS }, (_, n) => `https://vendor.example/${n}.html`);
  return inReview(reviewOf(urls, TAGS), build, async (chromium) => {
    const { browser, origin } = chromium;
    await (await wholeReport(chromium)).close();
    const url = `${origin}/review.html#report`;
    const first: number[] = [];
    const whole: number[] = [];
    const tasks: Task[][] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const times: number[] = [];
      for (const [selector, count] of [['.paper .rs', 1] as const, [PASSAGE, TAGS] as const]) {
        const page = await browser.newPage();
        times.push(await openAndWait(page, url, selector, count));
        await page.close();
      }
      // The first one opens what is opened once.
      if (run === 0) continue;
      first.push(times[0] ?? Number.NaN);
      whole.push(times[1] ?? Number.NaN);
    }
    for (let run = 0; run < 2; run += 1) {
      const page = await browser.newPage();
      await page.goto(`${origin}/empty.html`);
      tasks.push(await tasksBetween(page, () => openAndWait(page, url, PASSAGE, TAGS)));
      await page.close();
    }
    return [
      timed('2,000 tags: report on screen', first, 1_000),
      timed('  all of it drawn', whole),
      ...blocks('meanwhile', tasks),
    ];
  });
}
