import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { goTo } from '../../tests/e2e/harness/panel.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import { servePages } from '../../tests/e2e/harness/servePages.ts';
import { shown } from '../../tests/e2e/harness/shown.ts';
import { tagThisPage } from '../../tests/e2e/harness/tagging.ts';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import type { Figure } from '../benchMeasures.ts';
import { blocks, timed } from '../benchReader/figures.ts';
import { tasksBetween } from '../benchReader/tasksBetween.ts';
import { buildClassic } from '../buildAnchoring.ts';
import { ROOT } from '../buildExtension.ts';
import { trainingPassages } from '../trainSuggest/passages.ts';

const PAGE_SIDE = path.join(ROOT, '.output', 'bench', 'suggestAll.js');
/** Characters that 225 printed pages have. */
const CHARACTERS = 225 * 2_450;
const RUNS = 3;

/** Standards suggested for one passage, and for all sentences of a document as long as 225 pages. */
export async function measureSuggestions(): Promise<Figure[]> {
  await buildClassic('scripts/benchReview/suggestPageSide.ts', PAGE_SIDE);
  const passages = trainingPassages().map(({ text }) => text);
  const chromium = await launchChromium();
  try {
    const page = await chromium.browser.newPage();
    await page.addScriptTag({ path: PAGE_SIDE });
    const ask = (some: string[]) =>
      page.evaluate(`suggestAll(${JSON.stringify(some)}, 'external-partner')`) as Promise<number>;
    const [first = '', ...others] = passages;
    const prepared = await ask([first]);
    const all = await ask(others);
    await page.close();
    return [
      { name: 'suggestions for one passage, the first', unit: 'ms', value: prepared },
      { name: `  mean of ${others.length} others`, unit: 'ms', value: all / others.length, goal: 2 },
      ...(await scanning(chromium, passages)),
    ];
  } finally {
    await chromium.close();
  }
}

async function scanning(chromium: Chromium, passages: string[]): Promise<Figure[]> {
  const file = path.join(temporaryFolder('bench'), 'long.txt');
  const lines: string[] = [];
  for (let length = 0, at = 0; length < CHARACTERS; at += 1) {
    const line = passages[at % passages.length] ?? '';
    lines.push(line);
    length += line.length + 2;
  }
  writeFileSync(file, lines.join('\n\n'));
  const server = await servePages({ pages: { '/page.html': { html: '<!doctype html><title>Page</title><p>Words.' } } });
  try {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/page.html`);
    const panel = await tagThisPage(chromium, page);
    const reader = await openReader(chromium);
    await readFileIn(reader, file);
    await goTo(panel, 'tags');
    const times: number[] = [];
    const scan = async () => {
      const start = await shown(panel, `::-p-xpath(//button[.="${words('panel.scan.start')}"])`);
      times.push(await start.evaluate(pressAndWait));
      await (await shown(panel, `aria/${words('panel.scan.close')}[role="button"]`)).evaluate((each) =>
        (each as HTMLElement).click(),
      );
    };
    for (let run = 0; run < RUNS; run += 1) await scan();
    const runs = [...times];
    const tasks = await tasksBetween(panel, scan);
    return [timed('a document of 225 pages scanned', runs, 1_500), ...blocks('meanwhile', [tasks])];
  } finally {
    await server.close();
  }
}

/** In the panel: milliseconds from a press to the end of the scan. */
function pressAndWait(control: Element): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    let began = false;
    const seen = new MutationObserver(() => {
      const working = document.querySelector('.scan .looking') !== null;
      began ||= working;
      if (!began || working) return;
      seen.disconnect();
      resolve(performance.now() - from);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    (control as HTMLElement).click();
  });
}
