import type { Page } from 'puppeteer-core';
import { openOptions, restoreBackup } from '../../tests/e2e/harness/backupPage.ts';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { readFileIn } from '../../tests/e2e/harness/reader.ts';
import { click } from '../../tests/e2e/harness/shown.ts';
import type { Figure } from '../benchMeasures.ts';
import { backupOfTags } from './describedTags.ts';
import { middle } from './figures.ts';
import { longestBlock, readThrough, watchBlocks } from './readThrough.ts';
import { stampsOf } from './stampsOf.ts';

const TAGS = 2_000;
const RUNS = 3;
const BLOCK = 50;

/** A long PDF with many tags: found, scrolled through, and carried over to its next version. */
export async function measureTagged(file: string, revised: string): Promise<Figure[]> {
  const backup = await backupOfTags(file, TAGS);
  const found: number[] = [];
  const finding: number[] = [];
  const scrolling: number[] = [];
  const carrying: number[] = [];
  const carryingBlock: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const chromium = await launchChromium();
    try {
      const options = await openOptions(chromium);
      await restoreBackup(options, backup);
      await options.close();
      const page = await readWatched(chromium, file);
      const at = await stampsOf(page);
      found.push(at.found - at.indexed);
      finding.push(await longestBlock(page, at.readable, at.found));
      const begun = await page.evaluate(() => performance.now());
      await readThrough(page);
      scrolling.push(await longestBlock(page, begun));
      await page.close();
      const next = await readWatched(chromium, revised);
      const carried = await carryOver(next);
      carrying.push(carried.time);
      carryingBlock.push(carried.block);
    } finally {
      await chromium.close();
    }
  }
  const figure = (name: string, runs: number[], goal: number): Figure => ({
    name,
    unit: 'ms',
    value: middle(runs),
    runs,
    goal,
  });
  return [
    figure('the same with 2,000 tags: all found, from its text on', found, 1_000),
    figure('  longest block from the first page to all found', finding, BLOCK),
    figure('  longest block while it is scrolled through', scrolling, BLOCK),
    figure('a revised version: 2,000 tags carried over and found', carrying, 3_000),
    figure('  longest block meanwhile', carryingBlock, BLOCK),
  ];
}

async function readWatched({ browser, origin }: Chromium, file: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchBlocks);
  await page.goto(`${origin}/reader.html`);
  await page.bringToFront();
  await readFileIn(page, file);
  await page.waitForFunction(() => performance.getEntriesByName('crosswalk:found').length > 0, { polling: 50 });
  return page;
}

/** From the press on “Carry the tags over” until the reader says what happened to each. */
async function carryOver(page: Page): Promise<{ time: number; block: number }> {
  const button = `::-p-xpath(//button[normalize-space(.)="${words('version.offer.versionYes')}"])`;
  await page.waitForSelector(button, { timeout: 60_000 });
  const see = words('version.see');
  await page.evaluate((label) => {
    const here = globalThis as unknown as { pressed: number; said: Promise<number> };
    addEventListener('click', () => (here.pressed = performance.now()), { capture: true, once: true });
    here.said = new Promise((resolve) => {
      const look = setInterval(() => {
        if (![...document.querySelectorAll('.standing button')].some((each) => each.textContent === label)) return;
        clearInterval(look);
        resolve(performance.now());
      }, 10);
    });
  }, see);
  await click(page, button);
  const [pressed, said] = await page.evaluate(async () => {
    const here = globalThis as unknown as { pressed: number; said: Promise<number> };
    const at = await here.said;
    return [here.pressed, at] as [number, number];
  });
  return { time: said - pressed, block: await longestBlock(page, pressed, said) };
}
