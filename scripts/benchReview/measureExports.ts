import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { FORMATS } from '../../core/transfer/exchange/formats.ts';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import type { Chromium } from '../../tests/e2e/harness/launchChromium.ts';
import { click, notShown, shown } from '../../tests/e2e/harness/shown.ts';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import type { Figure } from '../benchMeasures.ts';
import { blocks, timed } from '../benchReader/figures.ts';
import { largestRenderer, privateBytes } from '../benchReader/largestRenderer.ts';
import { tasksBetween } from '../benchReader/tasksBetween.ts';
import { openAndWait } from './drawn.ts';
import { inReview } from './inReview.ts';
import { reviewOf } from './reviewOf.ts';
import { PASSAGE, wholeReport } from './wholeReport.ts';

const TAGS = 10_000;
const DOCUMENTS = 20;
/** How often memory is read, in milliseconds; to read it halts the process. */
const SAMPLE = 100;
const READY = 'dialog .acts .primary[aria-disabled=false]';
const OF_REPORT = ['docx', 'html', 'xlsx', 'csv'] as const;

/** Every file that 10,000 tags in 20 documents are saved as: how long, how large, what memory, what blocks. */
export function measureExports(build: string): Promise<Figure[]> {
  const urls = Array.from({ length: DOCUMENTS }, (_, n) => `https://vendor.example/${n}.html`);
  return inReview(reviewOf(urls, TAGS), build, async (chromium) => {
    const page = await wholeReport(chromium);
    await openAndWait(page, `${chromium.origin}/empty.html`, 'body');
    await openAndWait(page, `${chromium.origin}/review.html#report`, PASSAGE, TAGS);
    const figures: Figure[] = [];
    for (const format of OF_REPORT) {
      const ready = () => shown(page, button('.rtools', words(`review.report.save.${format}`)));
      figures.push(...(await measure(chromium, page, `report as ${words(`review.report.save.${format}`)}`, ready)));
    }
    await openAndWait(page, `${chromium.origin}/empty.html`, 'body');
    await openAndWait(page, `${chromium.origin}/review.html#documents`, '.docs .doc');
    for (const [at, format] of FORMATS.entries()) {
      const ready = async () => {
        await click(page, '.wtop .acts .menu-at > button');
        await click(page, button('.menu-at', words('review.exchange.saveAs')));
        // What is left out comes later than the formats, and moves them.
        await shown(page, READY);
        await click(page, `dialog .formats label:nth-of-type(${at + 1})`);
        return shown(page, READY);
      };
      figures.push(...(await measure(chromium, page, words(`review.exchange.formats.${format}`), ready)));
    }
    return figures;
  });
}

const button = (within: string, label: string) =>
  `::-p-xpath(//*[contains(concat(" ", @class, " "), " ${within.slice(1)} ")]//button[contains(normalize-space(.), "${label}")])`;

type Ready = () => ReturnType<typeof shown>;

/** One export twice: by the clock and with its memory, then with its tasks. */
async function measure(chromium: Chromium, page: Page, name: string, ready: Ready): Promise<Figure[]> {
  const folder = temporaryFolder('exports');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const save = async () => {
    const control = await ready();
    const time = await control.evaluate(pressAndWait);
    await page.evaluate(() => document.querySelector<HTMLElement>('.toast .icon-btn')?.click());
    await notShown(page, '.toast');
    return time;
  };
  await session.send('HeapProfiler.collectGarbage');
  const { process, bytes: before } = await largestRenderer(chromium);
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, privateBytes(process));
  }, SAMPLE);
  const time = await save().finally(() => clearInterval(sampling));
  const tasks = await tasksBetween(page, save);
  const sizes = readdirSync(folder).map((file) => statSync(path.join(folder, file)).size);
  const size = Math.max(0, ...sizes);
  await session.detach();
  return [
    timed(`10,000 tags: ${name}`, [time], 5_000),
    { name: '  the file', unit: 'bytes', value: size },
    { name: '  memory, of the file', unit: '×', value: (most - before) / size, goal: 4 },
    ...blocks('meanwhile', [tasks], true),
  ];
}

/** In the page: milliseconds from a press to the message that the file is saved. */
function pressAndWait(control: Element): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.toast')) return;
      seen.disconnect();
      resolve(performance.now() - from);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    (control as HTMLElement).click();
  });
}
