import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { contract } from '../../tests/documentFiles/contract.ts';
import { launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import type { Figure } from '../benchMeasures.ts';
import { buildClassic } from '../buildAnchoring.ts';
import { ROOT } from '../buildExtension.ts';
import { beside, middle } from './figures.ts';
import { stampsOf } from './stampsOf.ts';

const PAGE_SIDE = path.join(ROOT, '.output', 'bench', 'readWord.js');
const MAMMOTH = path.join(ROOT, 'node_modules', 'mammoth', 'mammoth.browser.min.js');
/** As many articles of the made-up contract as fill 200 printed pages. */
const ARTICLES = 370;
const RUNS = 5;

/** A 200-page Word file, opened in the reader, beside its converter alone and beside mammoth alone. */
export async function measureWord(): Promise<Figure[]> {
  await buildClassic('scripts/benchReader/wordPageSide.ts', PAGE_SIDE);
  const bytes = Buffer.from(await contract(ARTICLES));
  const file = path.join(temporaryFolder('bench'), 'contract.docx');
  writeFileSync(file, bytes);
  const chromium = await launchChromium();
  const runs: Record<'reader' | 'converter' | 'mammoth', number[]> = { reader: [], converter: [], mammoth: [] };
  try {
    // In turns, so that whatever else the machine does falls on all; each in a page of its own, as a person opens it.
    for (let run = 0; run <= RUNS; run++) {
      const reader = await openReader(chromium);
      await readFileIn(reader, file);
      const { opening, readable } = await stampsOf(reader);
      await reader.close();
      if (run > 0) runs.reader.push(readable - opening);
      for (const way of ['converter', 'mammoth'] as const) {
        // It takes many times as long; two runs say enough.
        if (way === 'mammoth' && run > 2) continue;
        const page = await chromium.browser.newPage();
        await page.addScriptTag({ path: way === 'mammoth' ? MAMMOTH : PAGE_SIDE });
        if (way === 'mammoth') await page.addScriptTag({ path: PAGE_SIDE });
        const { time, length } = (await page.evaluate(
          `readWord(${JSON.stringify(bytes.toString('base64'))}, '${way}')`,
        )) as { time: number; length: number };
        if (length < 200_000) throw new Error(`${way} gave only ${length} characters.`);
        await page.close();
        if (run > 0) runs[way].push(time);
      }
    }
  } finally {
    await chromium.close();
  }
  const { reader, converter, mammoth } = runs;
  return [
    ...beside('200-page Word file: readable', 'ms', reader, { name: 'its converter alone', runs: converter }, 1.5),
    { name: '  mammoth alone', unit: 'ms', value: middle(mammoth), runs: mammoth },
    { name: '  ratio to mammoth', unit: '×', value: middle(reader) / middle(mammoth), goal: 1.5 },
  ];
}
