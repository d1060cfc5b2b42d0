import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { writeBackup } from '../core/transfer/backupFile.ts';
import { chooseBackup, openOptions, restoreBackup } from '../tests/e2e/harness/backupPage.ts';
import { words } from '../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { selectText } from '../tests/e2e/harness/selectText.ts';
import { type PageServer, servePages } from '../tests/e2e/harness/servePages.ts';
import { click, notShown, shown, waitForText } from '../tests/e2e/harness/shown.ts';
import { openPopup, SEARCH, tagThisPage } from '../tests/e2e/harness/tagging.ts';
import { temporaryFolder } from '../tests/e2e/harness/temporaryFolder.ts';
import { benchPage, benchPassage, benchRecords } from './benchBackup.ts';
import { readerBenches } from './benchReader/readerBenches.ts';
import { benchReview } from './benchReview/benchReview.ts';
import { BUILD } from './buildExtension.ts';
import { buildWithEmptyPage } from './emptyPage.ts';
import { firstPaint } from './firstPaint.ts';

/** One figure: `value` is the median of `runs` where there are several; `goal` where the project has set one. */
export type Figure = { name: string; unit: 'bytes' | 'ms' | '×'; value: number; runs?: number[]; goal?: number };

const RUNS = 7;
const PANEL_TAGS = 2_000;
const RESTORE_TAGS = 100_000;

function median(name: string, runs: number[]): Figure {
  const sorted = runs.toSorted((a, b) => a - b);
  return { name, unit: 'ms', value: sorted[Math.floor(sorted.length / 2)] ?? 0, runs };
}

/** Runs a bench in a fresh browser beside a page of that many passages. */
async function withPage<T>(
  passages: number,
  body: (chromium: Chromium, page: Page, server: PageServer) => Promise<T>,
  build?: string,
): Promise<T> {
  const server = await servePages({ pages: { '/bench.html': { html: benchPage(passages) } } });
  const chromium = await launchChromium(build ? { build } : {});
  try {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/bench.html`);
    return await body(chromium, page, server);
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function backupFile(urls: string[], tags: number): Promise<string> {
  const now = Date.now();
  const file = path.join(temporaryFolder('bench'), 'backup.json');
  const blob = await writeBackup(benchRecords(urls, tags, now), now);
  writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  return file;
}

/** What is injected into a page: the part that reads and paints, and the part that is seen, loaded on first use. */
async function pageScript(): Promise<Figure[]> {
  const size = (file: string) => statSync(path.join(BUILD.chrome, file)).size;
  return [
    { name: 'page script', unit: 'bytes', value: size('page.js'), goal: 40_000 },
    { name: 'finding what is not where it was, loaded when first needed', unit: 'bytes', value: size('finding.js') },
    { name: 'surfaces, loaded when first needed', unit: 'bytes', value: size('surfaces.js') },
  ];
}

/**
 * From the popup's navigation to its search field ready, plus from a typed word to its first result drawn. The bound is
 * the first paint of an extension page with one word in it, in the same browser.
 */
async function popup(): Promise<Figure[]> {
  return withPage(
    20,
    async (chromium, page) => {
      const empty: number[] = [];
      const ready: number[] = [];
      const result: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const blank = await chromium.browser.newPage();
        await blank.goto(`${chromium.origin}/empty.html`);
        empty.push(await firstPaint(blank));
        await blank.close();
        const open = await openPopup(chromium, page);
        ready.push(await firstPaint(open));
        result.push(await open.evaluate(typeAndWait, 'evidence'));
        await open.close();
      }
      const usable = median(
        'popup open to first usable result',
        ready.map((each, run) => each + (result[run] ?? 0)),
      );
      const bound = median('  bound: first paint of an empty extension page', empty);
      const part = median('  of it: word typed to result drawn', result);
      return [usable, part, bound, { name: '  ratio to bound', unit: '×', value: usable.value / bound.value }];
    },
    buildWithEmptyPage(),
  );
}

/** In the popup: puts a word into the search field and waits for the frame in which a result is drawn. */
const typeAndWait = (word: string): Promise<number> =>
  new Promise((resolve) => {
    const start = performance.now();
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('The popup has no search field.');
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const look = () => {
      if (!document.querySelector('[role=option]')) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.now() - start));
    };
    look();
  });

/** Picker: from the press on Tag to the search field in focus and drawn. Tag: from Enter to a new range painted. */
async function tagging(): Promise<Figure[]> {
  return withPage(200, async (chromium, page) => {
    await tagThisPage(chromium, page);
    const open: number[] = [];
    const painted: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      await selectText(page, benchPassage(run * 9));
      const tag = await shown(page, `aria/${words('page.tag')}[role="button"]`);
      await page.evaluate(watchPicker);
      await marked(tag, 'mouseup');
      await tag.click();
      const picker = await page.evaluate(() => (window as unknown as { picker: Promise<number> }).picker);
      const search = await shown(page, SEARCH);
      await page.keyboard.type('Evidence');
      await page.evaluate(watchPaint);
      await marked(search, 'keydown');
      await page.keyboard.press('Enter');
      const paint = await page.evaluate(() => (window as unknown as { paint: Promise<number> }).paint);
      await notShown(page, SEARCH);
      // The first run loads what is loaded once.
      if (run > 0) {
        open.push(picker);
        painted.push(paint);
      } else open.push(picker);
    }
    const [first = 0, ...later] = open;
    return [
      { name: 'picker open to ready, the first time on a page', unit: 'ms', value: first },
      median('picker open to ready', later),
      median('tag confirmed to highlight painted', painted),
    ];
  });
}

/** Keeps in the page when an event of that kind last came to a surface, which stands in a frame of its own. */
async function marked(surface: ElementHandle<Element>, type: 'mouseup' | 'keydown'): Promise<void> {
  await surface.evaluate((each, type) => {
    const view = each.ownerDocument.defaultView as Window;
    const mark = () => {
      (view.parent as unknown as { pressedAt: number }).pressedAt = view.parent.performance.now();
    };
    view.addEventListener(type, mark, { capture: true });
  }, type);
}

/** In the page: resolves `picker` with the time from `pressedAt` to the picker in focus, one frame on. */
function watchPicker(): void {
  const here = window as unknown as { picker: Promise<number>; pressedAt: number };
  here.picker = new Promise((resolve) => {
    const look = () => {
      if (!document.activeElement?.matches('[data-crosswalk]')) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.now() - here.pressedAt));
    };
    look();
  });
}

/** In the page: resolves `paint` with the time from `pressedAt` to one tag range more than now, one frame on. */
function watchPaint(): void {
  const here = window as unknown as { paint: Promise<number>; pressedAt: number };
  const count = () =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (/^cw-(rc|tp|cs)/.test(name) ? ranges.size : 0), 0);
  const before = count();
  here.paint = new Promise((resolve) => {
    const look = () => {
      if (count() <= before || !here.pressedAt) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.now() - here.pressedAt));
    };
    here.pressedAt = 0;
    look();
  });
}

/** The side panel beside a page with 2,000 tags: from its navigation to the first tag drawn, and its longest task. */
async function panel(): Promise<Figure[]> {
  return withPage(PANEL_TAGS, async (chromium, page, server) => {
    const file = await backupFile([`${server.origin}/bench.html`], PANEL_TAGS);
    const options = await openOptions(chromium);
    await restoreBackup(options, file);
    await options.close();
    const open = await tagThisPage(chromium, page);
    await shown(open, 'li[data-tag]');
    await open.evaluateOnNewDocument(watchPanel);
    const first: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await open.reload();
      await waitForText(open, String(PANEL_TAGS));
      const seen = await open.evaluate(
        () => (window as unknown as { drawn: Promise<{ at: number; longest: number }> }).drawn,
      );
      first.push(seen.at);
      longest.push(seen.longest);
    }
    return [median('panel with 2,000 tags to first tags drawn', first), median('  its longest task', longest)];
  });
}

function watchPanel(): void {
  const here = window as unknown as { drawn: Promise<{ at: number; longest: number }> };
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  here.drawn = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('li[data-tag]')) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        const at = performance.now();
        // The rest of the list is drawn in slices; their tasks count as well.
        setTimeout(() => resolve({ at, longest }), 3000);
      });
    };
    look();
  });
}

/** A backup of 100,000 tags over 200 documents, into an empty profile: the comparison, then the restore. */
async function restore(): Promise<Figure[]> {
  return withPage(1, async (chromium, _page, server) => {
    const urls = Array.from({ length: 200 }, (_, n) => `${server.origin}/document-${n}.html`);
    const file = await backupFile(urls, RESTORE_TAGS);
    const options = await openOptions(chromium);
    const begin = performance.now();
    await chooseBackup(options, file);
    await waitForText(options, words('options.plan.nothingYet'), 120_000);
    const compared = performance.now();
    await click(options, `::-p-xpath(//button[normalize-space(.)="${words('options.plan.apply')}"])`);
    await waitForText(options, words('options.restored').split('$')[0]?.trim() ?? '', 300_000);
    const restored = performance.now();
    return [
      { name: 'backup of 100,000 tags: file size', unit: 'bytes', value: statSync(file).size },
      { name: 'backup of 100,000 tags read and compared', unit: 'ms', value: compared - begin },
      { name: 'backup of 100,000 tags restored', unit: 'ms', value: restored - compared },
    ];
  });
}

export const MEASURES = { pageScript, popup, tagging, panel, restore, ...readerBenches, review: benchReview };
