import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn, waitUntilRead } from '../../tests/e2e/harness/reader.ts';
import type { Figure } from '../benchMeasures.ts';
import { beside } from './figures.ts';
import { stampsOf } from './stampsOf.ts';
import { type Task, tasksBetween } from './tasksBetween.ts';

const RUNS = 7;
/** A person takes longer to pick a file; both sides have begun what they begin without one. */
const PICKING = 1_000;
const READER = { from: 'crosswalk:opening', to: 'crosswalk:readable' };
const ALONE = { from: 'alone:opening', to: 'alone:readable' };

/**
 * A long PDF beside pdf.js by itself, in turns, in fresh tabs of one browser and in the same size: first page readable
 * and all text there from the moment a file is picked, and first page readable from the moment the tab is opened.
 */
export async function measureOpening(file: string, build: string): Promise<Figure[]> {
  const chromium = await launchChromium({ build });
  const reader = { first: [] as number[], own: [] as number[], text: [] as number[], address: [] as number[] };
  const alone: typeof reader = { first: [], own: [], text: [], address: [] };
  try {
    const scale = await scaleOf(chromium, file);
    for (let run = 0; run <= RUNS; run += 1) {
      const picked = await inReader(chromium, file);
      const bound = await inAlone(chromium, file, scale);
      // A trace makes everything slower, so what is timed by the clock is not traced.
      const own = { reader: await ownTime(chromium, file), alone: await ownTime(chromium, file, scale) };
      const address = await fromAddresses(chromium, file, scale);
      // Whichever comes first in a fresh browser pays for what is compiled and cached once.
      if (run === 0) continue;
      for (const [side, figures] of [
        [reader, { ...picked, own: own.reader, address: address.reader }],
        [alone, { ...bound, own: own.alone, address: address.alone }],
      ] as const) {
        for (const name of ['first', 'text', 'own', 'address'] as const) side[name].push(figures[name]);
      }
    }
  } finally {
    await chromium.close();
  }
  const same = 'pdf.js alone, same size, same file picked';
  return [
    ...beside('long PDF: first page readable', 'ms', reader.first, { name: same, runs: alone.first }, 1.2),
    ...beside(
      'long PDF: first page readable, own time of page and worker',
      'ms',
      reader.own,
      { name: same, runs: alone.own },
      1.2,
    ),
    ...beside(
      'long PDF of the library: first page readable, from its address on',
      'ms',
      reader.address,
      { name: 'pdf.js alone, same size, loading itself and the file', runs: alone.address },
      1.2,
    ),
    ...beside(
      'long PDF: all text indexed, from then on',
      'ms',
      reader.text,
      { name: 'getTextContent of all pages', runs: alone.text },
      1.5,
    ),
  ];
}

/** The scale in which the reader shows the file by itself, 1 for the page's own size. */
async function scaleOf(chromium: Chromium, file: string): Promise<number> {
  const page = await openReader(chromium);
  await readFileIn(page, file);
  const factor = await page.$eval('.pdfViewer', (pages) => getComputedStyle(pages).getPropertyValue('--scale-factor'));
  await page.close();
  return Number(factor) * (72 / 96);
}

async function readerTab(chromium: Chromium): Promise<Page> {
  const page = await openReader(chromium);
  await new Promise((resolve) => setTimeout(resolve, PICKING));
  return page;
}

async function inReader(chromium: Chromium, file: string) {
  const page = await readerTab(chromium);
  await readFileIn(page, file);
  const { opening, readable, indexed } = await stampsOf(page);
  await page.close();
  return { first: readable - opening, text: indexed - readable };
}

/** pdf.js alone in a tab, and how it measures itself there. */
async function aloneTab({ browser, origin }: Chromium, file: string, scale: number) {
  const page = await browser.newPage();
  await page.goto(`${origin}/alone.html`);
  await page.bringToFront();
  await page.waitForFunction(`typeof measure === 'function'`, { polling: 50 });
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await new Promise((resolve) => setTimeout(resolve, PICKING));
  const measure = () => page.evaluate(`measure(document.querySelector('input').files[0], ${scale})`);
  return { page, measure: measure as () => Promise<{ first: number; text: number }> };
}

async function inAlone(chromium: Chromium, file: string, scale: number) {
  const { page, measure } = await aloneTab(chromium, file, scale);
  const measured = await measure();
  await page.close();
  return measured;
}

/**
 * What all threads of the page's process worked until the first page was readable, not counting what other work of the
 * machine kept them waiting; of pdf.js alone when a scale is given.
 */
async function ownTime(chromium: Chromium, file: string, scale?: number): Promise<number> {
  const alone = scale === undefined ? null : await aloneTab(chromium, file, scale);
  const page = alone?.page ?? (await readerTab(chromium));
  const tasks = await tasksBetween(page, alone?.measure ?? (() => readFileIn(page, file)), alone ? ALONE : READER);
  await page.close();
  return tasks.reduce((sum: number, { own }: Task) => sum + own, 0);
}

/** Milliseconds from opening a tab at an address until the first page is readable. */
async function fromAddresses(chromium: Chromium, file: string, scale: number) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  const time = async (address: string, mark: string) => {
    const page = await chromium.browser.newPage();
    await page.goto(`${chromium.origin}/${address}`);
    await page.bringToFront();
    const marked = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const at = await page.waitForFunction(marked, { polling: 50, timeout: 60_000 }, mark);
    const time = (await at.jsonValue()) as number;
    if (mark === READER.to) await waitUntilRead(page);
    await page.close();
    return time;
  };
  return {
    reader: await time(`reader.html?file=${hash}`, READER.to),
    alone: await time(`alone.html?scale=${scale}`, ALONE.to),
  };
}
