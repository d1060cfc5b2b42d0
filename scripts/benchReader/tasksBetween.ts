import type { Page } from 'puppeteer-core';

type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number };

/**
 * A task of a page's process, in milliseconds: how long it took by the `clock`, and of that the thread's `own` time, when
 * other work of the machine did not keep it waiting. `isPage`: it held the thread of the page itself.
 */
export type Task = { clock: number; own: number; isPage: boolean };

/** What a thread does as one; modules and streams go on between two tasks, and that is in none. */
const TASKS = ['ThreadControllerImpl::RunTask', 'BlinkScheduler_PerformMicrotaskCheckpoint'];
const FROM = 'bench:from';
const TO = 'bench:to';

/** All tasks that began in a page's process while `work` was done, or between two of the page's own marks meanwhile. */
export async function tasksBetween(
  page: Page,
  work: () => Promise<unknown>,
  marks: { from: string; to: string } = { from: FROM, to: TO },
): Promise<Task[]> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), FROM);
  await work();
  await page.evaluate((name) => performance.mark(name), TO);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const [from, to] = [marks.from, marks.to].map((name) => traceEvents.find((event) => event.name === name));
  if (from && to && from.pid !== to.pid) throw new Error('The page has gone to another process meanwhile.');
  if (!from || !to) throw new Error(`The page never came to ${from ? marks.to : marks.from}.`);
  const ended = new Map<number, number>();
  return traceEvents
    .filter(({ name, pid, ts }) => TASKS.includes(name) && pid === from.pid && ts >= from.ts && ts < to.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ tid, ts, dur = 0 }) => {
      if (ts < (ended.get(tid) ?? 0)) return false;
      ended.set(tid, ts + dur);
      return true;
    })
    .map(({ tid, dur = 0, tdur = 0 }) => ({ clock: dur / 1000, own: tdur / 1000, isPage: tid === from.tid }));
}
