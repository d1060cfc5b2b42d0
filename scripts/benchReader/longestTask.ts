import type { Page } from 'puppeteer-core';

type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
};

/** Milliseconds that a task held its page's thread: by the `clock`, and of that the thread's `own`, when it was not kept waiting by other work of the machine. */
export type LongestTask = { clock: number; own: number };

const TASK = 'ThreadControllerImpl::RunTask';
const FROM = 'bench:from';
const TO = 'bench:to';

/** The longest task of a page's thread while `work` is done, or between two of the page's own marks meanwhile. */
export async function longestTask(
  page: Page,
  work: () => Promise<unknown>,
  marks: { from: string; to: string } = { from: FROM, to: TO },
): Promise<LongestTask> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), FROM);
  await work();
  await page.evaluate((name) => performance.mark(name), TO);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const [from, to] = [marks.from, marks.to].map((name) => traceEvents.find((event) => event.name === name));
  if (!from || !to) throw new Error(`The page never came to ${from ? marks.to : marks.from}.`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === TASK && pid === from.pid && tid === from.tid && ts + dur > from.ts && ts < to.ts,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  return {
    clock: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    own: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
