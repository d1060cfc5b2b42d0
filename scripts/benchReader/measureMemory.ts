import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import type { Figure } from '../benchMeasures.ts';
import { beside } from './figures.ts';
import { largestRenderer } from './largestRenderer.ts';
import { readThrough } from './readThrough.ts';

const RUNS = 3;

/** What the browser holds for a long PDF that was read from the first page to the last, beside pdf.js's own viewer. */
export async function measureMemory(file: string, build: string): Promise<Figure[]> {
  const runs = { reader: [] as number[], viewer: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.reader.push(
      await inFreshBrowser(build, async (chromium) => {
        const page = await openReader(chromium);
        await readFileIn(page, file);
        return page;
      }),
    );
    runs.viewer.push(
      await inFreshBrowser(build, async ({ browser, origin }) => {
        const page = await browser.newPage();
        await page.goto(`${origin}/viewer.html`);
        await page.bringToFront();
        await page.waitForFunction(`typeof show === 'function'`, { polling: 50 });
        await page.evaluate(`show('/long.pdf')`);
        return page;
      }),
    );
  }
  const bound = { name: 'pdf.js’s own viewer', runs: runs.viewer };
  return beside('long PDF: memory after reading it through', 'bytes', runs.reader, bound, 1.3);
}

async function inFreshBrowser(build: string, open: (chromium: Chromium) => Promise<Page>): Promise<number> {
  const chromium = await launchChromium({ build });
  try {
    const page = await open(chromium);
    await readThrough(page);
    const session = await page.createCDPSession();
    for (let turn = 0; turn < 3; turn++) {
      await session.send('HeapProfiler.collectGarbage');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return (await largestRenderer(chromium)).bytes;
  } finally {
    await chromium.close();
  }
}
