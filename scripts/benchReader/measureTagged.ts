import type { Page } from 'puppeteer-core';
import { openOptions, restoreBackup } from '../../tests/e2e/harness/backupPage.ts';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import { launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import { click } from '../../tests/e2e/harness/shown.ts';
import type { Figure } from '../benchMeasures.ts';
import { backupOfTags } from './describedTags.ts';
import { blocks, timed } from './figures.ts';
import { readThrough } from './readThrough.ts';
import { stampsOf } from './stampsOf.ts';
import { type Task, tasksBetween } from './tasksBetween.ts';

const TAGS = 2_000;
const RUNS = 2;

/** A long PDF with many tags: found, scrolled through, and carried over to its next version. */
export async function measureTagged(file: string, revised: string): Promise<Figure[]> {
  const backup = await backupOfTags(file, TAGS);
  const found: number[] = [];
  const carried: number[] = [];
  const finding: Task[][] = [];
  const scrolling: Task[][] = [];
  const carrying: Task[][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const chromium = await launchChromium();
    try {
      const options = await openOptions(chromium);
      await restoreBackup(options, backup);
      await options.close();
      const page = await openReader(chromium);
      const marks = { from: 'crosswalk:readable', to: 'crosswalk:found' };
      finding.push(await tasksBetween(page, () => readAndFind(page, file), marks));
      const at = await stampsOf(page);
      found.push(at.found - at.indexed);
      scrolling.push(await tasksBetween(page, () => readThrough(page)));
      await page.close();
      const next = await openReader(chromium);
      await readAndFind(next, revised);
      carrying.push(await tasksBetween(next, () => carryOver(next), { from: PRESSED, to: SAID }));
      carried.push(await timeBetween(next, PRESSED, SAID));
    } finally {
      await chromium.close();
    }
  }
  return [
    timed('the same with 2,000 tags: all found, from its text on', found, 1_000),
    ...blocks('from the first page to all found', finding),
    ...blocks('while it is scrolled through', scrolling),
    timed('a revised version: 2,000 tags carried over and found', carried, 3_000),
    ...blocks('meanwhile', carrying),
  ];
}

async function readAndFind(page: Page, file: string): Promise<void> {
  await readFileIn(page, file);
  await page.waitForFunction(() => performance.getEntriesByName('crosswalk:found').length > 0, { polling: 50 });
}

const PRESSED = 'bench:pressed';
const SAID = 'bench:said';

/** Presses “Carry the tags over” and waits until the reader says what happened to each; marks both. */
async function carryOver(page: Page): Promise<void> {
  const button = `::-p-xpath(//button[normalize-space(.)="${words('version.offer.versionYes')}"])`;
  await page.waitForSelector(button, { timeout: 60_000 });
  await page.evaluate(markCarrying, words('version.see'), PRESSED, SAID);
  await click(page, button);
  await page.waitForFunction((said) => performance.getEntriesByName(said).length > 0, { polling: 50 }, SAID);
}

/** In the reader: marks the next press, and when a button of that name is there. */
function markCarrying(label: string, pressed: string, said: string): void {
  addEventListener('click', () => performance.mark(pressed), { capture: true, once: true });
  const look = setInterval(() => {
    if (![...document.querySelectorAll('.standing button')].some((each) => each.textContent === label)) return;
    clearInterval(look);
    performance.mark(said);
  }, 10);
}

function timeBetween(page: Page, first: string, last: string): Promise<number> {
  return page.evaluate(
    (...names) => {
      const [from = Number.NaN, to = Number.NaN] = names.map(
        (name) => performance.getEntriesByName(name)[0]?.startTime,
      );
      return to - from;
    },
    first,
    last,
  );
}
