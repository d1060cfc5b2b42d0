import type { ElementHandle, Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import type { Figure } from '../benchMeasures.ts';
import { beside } from './figures.ts';
import { stampsOf } from './stampsOf.ts';
import { type Task, tasksBetween } from './tasksBetween.ts';

const RUNS = 7;
const ALONE = 'pdf.js alone, same size, same file picked';

/** A long PDF beside pdf.js by itself, in turns: first page readable, and all text there. */
export async function measureOpening(file: string, build: string): Promise<Figure[]> {
  const chromium = await launchChromium({ build });
  const runs = { first: [] as number[], own: [] as number[], text: [] as number[] };
  const bounds = { first: [] as number[], own: [] as number[], text: [] as number[] };
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      const page = await openReader(chromium);
      const marks = { from: 'crosswalk:opening', to: 'crosswalk:readable' };
      const tasks = await tasksBetween(page, () => readFileIn(page, file), marks);
      const { opening, readable, indexed } = await stampsOf(page);
      const scale = await page.evaluate(() =>
        Number(getComputedStyle(document.querySelector('.pdfViewer') as Element).getPropertyValue('--scale-factor')),
      );
      await page.close();
      const alone = await measureAlone(chromium, file, scale * (72 / 96));
      // Whichever comes first in a fresh browser pays for what is compiled and cached once.
      if (run === 0) continue;
      runs.first.push(readable - opening);
      runs.own.push(ownTime(tasks));
      runs.text.push(indexed - readable);
      bounds.first.push(alone.first);
      bounds.own.push(ownTime(alone.tasks));
      bounds.text.push(alone.text);
    }
  } finally {
    await chromium.close();
  }
  return [
    ...beside('long PDF: first page readable', 'ms', runs.first, { name: ALONE, runs: bounds.first }, 1.2),
    ...beside(
      'long PDF: first page readable, own time of page and worker',
      'ms',
      runs.own,
      { name: ALONE, runs: bounds.own },
      1.2,
    ),
    ...beside(
      'long PDF: all text indexed, from then on',
      'ms',
      runs.text,
      { name: 'getTextContent of all pages', runs: bounds.text },
      1.5,
    ),
  ];
}

/** What all threads of the page's process worked, not counting what other work of the machine kept them waiting. */
const ownTime = (tasks: Task[]): number => tasks.reduce((sum, { own }) => sum + own, 0);

async function measureAlone({ browser, origin }: Chromium, file: string, scale: number) {
  const page: Page = await browser.newPage();
  await page.goto(`${origin}/alone.html`);
  await page.bringToFront();
  await page.waitForFunction(`typeof measure === 'function'`, { polling: 50 });
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  let figures = { first: Number.NaN, text: Number.NaN };
  const measure = async () => {
    const measured = await page.evaluate(`measure(document.querySelector('input').files[0], ${scale})`);
    figures = measured as typeof figures;
  };
  const tasks = await tasksBetween(page, measure, { from: 'alone:opening', to: 'alone:readable' });
  await page.close();
  return { ...figures, tasks };
}
