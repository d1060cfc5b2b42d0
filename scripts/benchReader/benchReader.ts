import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import { variantOfBuild } from '../../tests/e2e/harness/variantOfBuild.ts';
import type { Figure } from '../benchMeasures.ts';
import { ROOT } from '../buildExtension.ts';
import { printedDocument } from './printedDocument.ts';

const PAGES = 235;
const RUNS = 5;

/** The reader with a long PDF beside pdf.js by itself: first page readable, and all text there. */
export async function benchReader(): Promise<Figure[]> {
  const file = await printedDocument(PAGES, temporaryFolder('bench'));
  const build = variantOfBuild('chrome', () => {});
  const put = (from: string, to: string) => copyFileSync(path.join(ROOT, from), path.join(build, to));
  for (const name of ['alone.html', 'alone.mjs']) put(`scripts/benchReader/${name}`, name);
  put('node_modules/pdfjs-dist/legacy/build/pdf.min.mjs', 'pdf.mjs');
  put('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', 'pdf.worker.mjs');
  copyFileSync(file, path.join(build, 'long.pdf'));
  const chromium = await launchChromium({ build });
  const runs = { first: [] as number[], text: [] as number[], firstAlone: [] as number[], textAlone: [] as number[] };
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const alone = await chromium.browser.newPage();
      await alone.goto(`${chromium.origin}/alone.html`);
      await alone.waitForFunction(`typeof measure === 'function'`, { polling: 50 });
      const bound = (await alone.evaluate(`measure('/long.pdf')`)) as { first: number; text: number };
      runs.firstAlone.push(bound.first);
      runs.textAlone.push(bound.text);
      await alone.close();
      const page = await openReader(chromium);
      await readFileIn(page, file);
      const [opening, readable, indexed] = (await page.evaluate(() =>
        ['opening', 'readable', 'indexed'].map(
          (name) => performance.getEntriesByName(`crosswalk:${name}`)[0]?.startTime ?? Number.NaN,
        ),
      )) as [number, number, number];
      runs.first.push(readable - opening);
      runs.text.push(indexed - readable);
      await page.close();
    }
  } finally {
    await chromium.close();
  }
  const ratio = (name: string, ours: number[], bound: number[], goal: number): Figure[] => [
    { name, unit: 'ms', value: middle(ours), runs: ours },
    { name: '  bound: pdf.js alone', unit: 'ms', value: middle(bound), runs: bound },
    { name: '  ratio to bound', unit: '×', value: middle(ours) / middle(bound), goal },
  ];
  return [
    ...ratio('long PDF: first page readable', runs.first, runs.firstAlone, 1.2),
    ...ratio('long PDF: all text indexed, from then on', runs.text, runs.textAlone, 1.5),
  ];
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
