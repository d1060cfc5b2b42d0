import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ANCHORING, buildAnchoring, buildClassic } from '../buildAnchoring.ts';
import { ROOT } from '../buildExtension.ts';
import { CHROMIUM_FLAGS } from '../chromiumFlags.ts';
import { findBrowser } from '../findBrowser.ts';
import { adversarialPages } from './adversarial.ts';
import { anchorOnce, busyOnce } from './anchorOnce.ts';
import { busyTime } from './busyTime.ts';
import { benchData, type Condition } from './data.ts';
import type { BenchPage, Measured } from './measured.ts';
import { type Score, score } from './score.ts';
import { walkBound } from './walkBound.ts';
import { giveSelectors, type World } from './world.ts';

/**
 * One line of the table: times in milliseconds (medians over fresh pages), `ratio` to the walk bound of the same run, and
 * `busy`, the same ratio of the times that the main thread was at work.
 */
export type Row = {
  what: string;
  way: string;
  total: number;
  bound: number;
  ratio: number;
  busy: number | null;
  goal: number | null;
  longest: number;
  done: number;
  score: Score | null;
};

const RUNS = 5;
const BUDGET = 5_000;
const CASES: [size: number, tags: number, condition: Condition, goal: number][] = [
  [500, 1000, 'same', 1.5],
  [500, 10, 'same', 0.5],
  [500, 1000, 'light', 12],
  [500, 1000, 'heavy', 16],
  [2000, 5000, 'heavy', 15],
];
/** Peers are measured on this one only; each gets its time and no more. */
const PEERS_ON = 2;

/** Measures the goals of the anchoring issue in Chromium: every figure is of fresh pages, each used for one run. */
export async function benchAnchoring(
  seed: number,
  folder: string | null,
  note: (line: string) => void,
): Promise<Row[]> {
  await buildAnchoring();
  const pageSide = path.join(path.dirname(ANCHORING), 'bench.js');
  await buildClassic('scripts/benchAnchoring/pageSide.ts', pageSide);
  const scripts = { ours: readFileSync(ANCHORING, 'utf8'), bench: readFileSync(pageSide, 'utf8') };
  const data = benchData(folder, seed, [500, 2000]);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    pipe: true,
    args: CHROMIUM_FLAGS,
    protocolTimeout: 600_000,
  });
  try {
    const rows: Row[] = [];
    for (const [index, [size, count, condition, goal]] of CASES.entries()) {
      const what = `${size} KB, ${count} tags, ${condition}`;
      note(what);
      const spans = data
        .tags(size)
        .slice(0, count)
        .map(({ start, end }): [number, number] => [start, end]);
      const selectors = await describeAll(browser, data.page(size, 'same'), spans, scripts.ours);
      const file = data.page(size, condition);
      const measured: Measured[] = [];
      const walks: number[] = [];
      const busyWalks: number[] = [];
      const busyRuns: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        walks.push(await onPage(browser, file, '', walkBound));
        measured.push(await onPage(browser, file, scripts.ours, (page) => anchorOnce(page, selectors)));
        busyWalks.push(await onPage(browser, file, '', (page) => busyTime(page, () => walkBound(page))));
        busyRuns.push(await onPage(browser, file, scripts.ours, (page) => busyOnce(page, selectors)));
      }
      const bound = median(walks);
      const walked = median(busyWalks);
      const truth = data.truth(size, condition).slice(0, count);
      const rowOf = (way: string, runs: Measured[], aim: number | null, busy: number | null): Row => {
        const total = median(runs.map((run) => run.total));
        const last = runs.at(-1) as Measured;
        const longest = median(runs.map((run) => run.longest));
        const { done } = last;
        return {
          what,
          way,
          total,
          bound,
          ratio: total / bound,
          busy: busy && busy / walked,
          goal: aim,
          longest,
          done,
          score: score(truth, last.found),
        };
      };
      rows.push(rowOf('Crosswalk', measured, goal, median(busyRuns)));
      const css = readFileSync(path.join(ROOT, 'core', 'annotate', 'highlights.css'), 'utf8');
      if (count === 10) {
        const seen: { total: number; seen: number }[] = [];
        for (let run = 0; run < RUNS; run++) {
          seen.push(
            await onPage(browser, data.page(size, condition), scripts.bench, (page) =>
              onPassages(page, css, selectors, 'glance'),
            ),
          );
        }
        const total = median(seen.map((each) => each.total));
        const way = 'at a glance, painted';
        const done = median(seen.map((each) => each.seen));
        rows.push({
          what,
          way,
          total,
          bound,
          ratio: total / bound,
          busy: null,
          goal,
          longest: total,
          done,
          score: null,
        });
      }
      if (condition === 'same' && count > 10) {
        const painted: { total: number; frame: number; all: number }[] = [];
        for (let run = 0; run < RUNS; run++) {
          painted.push(
            await onPage(browser, data.page(size, condition), scripts.bench, (page) =>
              onPassages(page, css, selectors, 'paint'),
            ),
          );
        }
        const add = (way: string, part: 'total' | 'frame' | 'all', aim: number | null) => {
          const total = median(painted.map((each) => each[part]));
          const ratio = total / bound;
          rows.push({ what, way, total, bound, ratio, busy: null, goal: aim, longest: 0, done: count, score: null });
        };
        add('found, screen painted', 'total', 4);
        add('  to the end of the frame', 'frame', null);
        add('  all painted', 'all', null);
      }
      if (index === PEERS_ON) {
        const tags = data.tags(size).slice(0, count);
        const names = await onPage(browser, data.page(size, condition), scripts.bench, (page) =>
          page.evaluate(() => Object.keys((globalThis as World).bench.ways)),
        );
        for (const name of names) {
          note(`  ${name}`);
          const run = await onPage(browser, data.page(size, condition), scripts.bench, (page) =>
            page.evaluate(
              (way, all, budget) => ((globalThis as World).bench.ways[way] as BenchPage['ways'][string])(all, budget),
              name,
              tags,
              BUDGET,
            ),
          );
          rows.push(rowOf(name, [run], null, null));
        }
      }
    }
    note('S17');
    rows.push(...(await benchAdversarial(browser, scripts.ours, seed, rows)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function onPage<T>(browser: Browser, file: string, script: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    if (script) await page.evaluate(script);
    return await use(page);
  } finally {
    await page.close();
  }
}

const describeAll = (browser: Browser, file: string, spans: [number, number][], script: string): Promise<string> =>
  onPage(browser, file, script, (page) =>
    page.evaluate(
      (all) => JSON.stringify((globalThis as World).crosswalkAnchoring.describe(document.body, all)),
      spans,
    ),
  );

/** Pages made to be hard: their `bound` is the time for heavy edits at that size. */
async function benchAdversarial(browser: Browser, script: string, seed: number, rows: Row[]): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'crosswalk-adversarial-'));
  const hard: Row[] = [];
  for (const { what, before, after, spans, like } of adversarialPages(folder, seed)) {
    const selectors = await describeAll(browser, before, spans, script);
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(await onPage(browser, after, script, (page) => anchorOnce(page, selectors)));
    }
    const bound = rows.find((row) => row.what.startsWith(`${like} KB`) && row.what.endsWith('heavy'))?.total ?? 0;
    const total = median(runs.map((each) => each.total));
    const longest = median(runs.map((each) => each.longest));
    const name = `S17: ${what}, beside heavy edits of ${like} KB`;
    hard.push({
      what: name,
      way: 'Crosswalk',
      total,
      bound,
      ratio: total / bound,
      busy: null,
      goal: 2,
      longest,
      done: spans.length,
      score: null,
    });
  }
  return hard;
}

/** Has the page's side do one thing with passages, in a page that has its layout and the rules of the highlights. */
async function onPassages<W extends 'paint' | 'glance'>(
  page: Page,
  css: string,
  selectors: string,
  way: W,
): Promise<Awaited<ReturnType<BenchPage[W]>>> {
  await page.addStyleTag({ content: css });
  await page.evaluate(() => document.body.getBoundingClientRect().height);
  await giveSelectors(page, selectors);
  const done = await page.evaluate(
    (name) => {
      const passages = (globalThis as World).selectors.flatMap(({ passage }) => (passage ? [passage] : []));
      return (globalThis as World).bench[name](passages);
    },
    way as 'paint' | 'glance',
  );
  return done as Awaited<ReturnType<BenchPage[W]>>;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
