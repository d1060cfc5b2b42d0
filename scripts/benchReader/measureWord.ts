import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { contract } from '../../tests/documentFiles/contract.ts';
import type { Figure } from '../benchMeasures.ts';
import { buildClassic } from '../buildAnchoring.ts';
import { ROOT } from '../buildExtension.ts';
import { CHROMIUM_FLAGS } from '../chromiumFlags.ts';
import { needBrowsers } from '../installBrowsers.ts';

const PAGE_SIDE = path.join(ROOT, '.output', 'bench', 'readWord.js');
const MAMMOTH = path.join(ROOT, 'node_modules', 'mammoth', 'mammoth.browser.min.js');
/** As many articles of the made-up contract as fill 200 printed pages. */
const ARTICLES = 370;
const RUNS = 5;

/** A 200-page Word file to readable text: sanitised and laid out by the reader, beside mammoth alone without either. */
export async function measureWord(): Promise<Figure[]> {
  await buildClassic('scripts/benchReader/wordPageSide.ts', PAGE_SIDE);
  const file = Buffer.from(await contract(ARTICLES)).toString('base64');
  const browser = await puppeteer.launch({
    executablePath: needBrowsers('chromium').chromium,
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: MAMMOTH });
    await page.addScriptTag({ path: PAGE_SIDE });
    const runs: Record<'reader' | 'mammoth', number[]> = { reader: [], mammoth: [] };
    // In turns, so that whatever else the machine does falls on both.
    for (let run = 0; run < RUNS; run++) {
      for (const way of ['reader', 'mammoth'] as const) {
        const { time, length } = (await page.evaluate(`readWord(${JSON.stringify(file)}, '${way}')`)) as {
          time: number;
          length: number;
        };
        if (length < 200_000) throw new Error(`${way} read only ${length} characters.`);
        runs[way].push(time);
      }
    }
    const [reader, mammoth] = [middle(runs.reader), middle(runs.mammoth)];
    return [
      { name: '200-page Word file, readable', unit: 'ms', value: reader, runs: runs.reader },
      { name: 'the same, mammoth alone', unit: 'ms', value: mammoth, runs: runs.mammoth },
      { name: '200-page Word file, beside mammoth alone', unit: '×', value: reader / mammoth, goal: 1.5 },
    ];
  } finally {
    await browser.close();
  }
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
