import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../tests/e2e/harness/launchChromium.ts';
import { servePages } from '../../tests/e2e/harness/servePages.ts';
import { tagPassage, tagThisPage } from '../../tests/e2e/harness/tagging.ts';
import { benchPage, benchPassage } from '../benchBackup.ts';
import type { Figure } from '../benchMeasures.ts';
import { beside, blocks, timed } from '../benchReader/figures.ts';
import { tasksBetween } from '../benchReader/tasksBetween.ts';
import { firstPaint } from '../firstPaint.ts';
import { type Act, actAndWait, openAndWait } from './drawn.ts';
import { inReview } from './inReview.ts';
import { readPlainly, writePlainly } from './plain.ts';
import { reviewOf } from './reviewOf.ts';

const TAGS = 100_000;
const DOCUMENTS = 200;
const RUNS = 7;
const TABLE = 'table.heat tbody';
const CELL = 'table.heat td .cell';
/** After what was waited for the page may still have work. */
const AFTER = 500;

const choice = (place: number, value: string): Act => ({ on: `.ctools label:nth-of-type(${place}) select`, value });
/** By strength, role, category, columns; each is taken back. */
const FILTERS: Act[] = [
  ...[choice(4, 'conflicts'), choice(4, '')],
  ...[choice(3, 'external-partner'), choice(3, '')],
  ...[choice(5, 'conditions-for-success'), choice(5, '')],
  ...[choice(2, 'role'), choice(2, 'document')],
];
const UNDO: Act = { on: '.wtop .acts button:nth-of-type(1)' };
const REDO: Act = { on: '.wtop .acts button:nth-of-type(2)' };

/** Coverage of a review of 100,000 tags in 200 documents: opened, narrowed, and after a tag has changed. */
export async function measureMatrix(build: string): Promise<Figure[]> {
  const shared = TAGS / DOCUMENTS;
  const server = await servePages({ pages: { '/document-0.html': { html: benchPage(shared + 20) } } });
  const urls = Array.from({ length: DOCUMENTS }, (_, n) => `${server.origin}/document-${n}.html`);
  try {
    return await inReview(reviewOf(urls, TAGS), build, async (chromium) => {
      const opened = await opening(chromium);
      const page = await chromium.browser.newPage();
      await page.goto(urls[0] ?? '');
      await tagThisPage(chromium, page);
      await tagPassage(page, benchPassage(shared + 10), { standard: 'Evidence' });
      return [...opened, ...(await changing(chromium))];
    });
  } finally {
    await server.close();
  }
}

async function opening(chromium: Chromium): Promise<Figure[]> {
  const { browser, origin } = chromium;
  const url = `${origin}/review.html#coverage`;
  const runs = { ours: [] as number[], bound: [] as number[] };
  const tasks = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await browser.newPage();
    const drawn = await openAndWait(page, url, CELL);
    await page.close();
    const empty = await browser.newPage();
    await empty.goto(`${origin}/empty.html`);
    const bound = (await firstPaint(empty)) + (await readPlainly(empty));
    // The first one opens what is opened once.
    if (run > 0) {
      runs.ours.push(drawn);
      runs.bound.push(bound);
      tasks.push(
        await tasksBetween(empty, async () => {
          await openAndWait(empty, url, CELL);
          await rest();
        }),
      );
    }
    await empty.close();
  }
  const bound = { name: 'an empty page drawn, and the same records read plainly from IndexedDB', runs: runs.bound };
  const [figure, ...rows] = beside('100,000 tags: coverage on screen', 'ms', runs.ours, bound);
  return [...(figure ? [{ ...figure, goal: 300 }] : []), ...rows, ...blocks('until it is at rest', tasks)];
}

async function changing({ browser, origin }: Chromium): Promise<Figure[]> {
  const page = await browser.newPage();
  await openAndWait(page, `${origin}/review.html#coverage`, CELL);
  await rest();
  const narrowed = await inTurn(page, FILTERS);
  const turns = [UNDO, REDO, UNDO, REDO, UNDO, REDO, UNDO];
  const changed = await inTurn(page, turns);
  const written: number[] = [];
  for (let run = 0; run < RUNS; run += 1) written.push(await writePlainly(page));
  const bound = { name: 'one record written plainly, until it is on the disk', runs: written };
  const [figure, ...rows] = beside('  a tag changed, stored and drawn', 'ms', changed, bound);
  const filtering = await tasksBetween(page, () => inTurn(page, FILTERS));
  const telling = await tasksBetween(page, () => inTurn(page, [REDO, UNDO]));
  return [
    timed('  a filter chosen and drawn', narrowed, 50),
    ...blocks('of all filters', [filtering]),
    ...(figure ? [{ ...figure, goal: 50 }] : []),
    ...rows,
    ...blocks('when a tag has changed', [telling]),
  ];
}

async function inTurn(page: Page, acts: Act[]): Promise<number[]> {
  const times: number[] = [];
  for (const act of acts) times.push(await actAndWait(page, act, TABLE));
  return times;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, AFTER));
