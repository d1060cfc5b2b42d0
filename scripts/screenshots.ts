// `npm run screenshots`: every view of the production build, in both colour schemes and at the widths a panel has, on the
// sample proposal. Left in .output/screenshots; pictures for the README are copied to docs with --docs.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { everyView, type Visit } from '../tests/e2e/harness/everyView.ts';
import { type Chromium, launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { readerViews } from '../tests/e2e/harness/readerViews.ts';
import { reviewViews } from '../tests/e2e/harness/reviewViews.ts';
import { SCHEMES, showIn } from '../tests/e2e/harness/schemes.ts';
import { servePages } from '../tests/e2e/harness/servePages.ts';
import { buildExtension, ROOT } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

/** Widths in CSS pixels; null is as wide as it opens. */
const WIDTHS = {
  panel: [320, 360, 480],
  popup: [null],
  options: [1000, 480, 320],
  page: [null, 360],
  reader: [null, 320],
  review: [1280, 768, 320],
};
const FOLDER = path.join(ROOT, '.output', 'screenshots');
/** Pictures of the README, by the name they have there. */
const DOCS = {
  'desk.png': 'desk-light',
  'picker.png': 'page-picker-light',
  'passages.png': 'panel-passages-chosen-360-light',
  'coverage.png': 'panel-coverage-360-light',
  'popup.png': 'popup-results-light',
  'compare.png': 'review-compare-1280-light',
  'findings.png': 'review-findings-1280-light',
  'report.png': 'review-report-of-one-1280-light',
  'plan.png': 'panel-full-plan-worksheet-480-light',
};

needBrowsers('chromium');
buildExtension('chrome');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await servePages({ folder: path.join(ROOT, 'samples') });
const chromium = await launchChromium();
// A new review has to be seen as well, and the reader as wide as it is without a side panel.
const another = await launchChromium();
try {
  const see: Visit = async ({ name, page, what }) => {
    await inBoth(page, `${what}-${name}`, WIDTHS[what]);
    await page.setViewport(null);
  };
  await reviewViews(another, see);
  await everyView(chromium, `${server.origin}/vendor-proposal.html`, see);
  await readerViews(another, readFileSync(path.join(ROOT, 'samples', 'vendor-proposal.html'), 'utf8'), see);
  await besideEachOther(chromium, 'page-toolbar', 'panel-tags-360', 'desk');
} finally {
  await chromium.close();
  await another.close();
  await server.close();
}
if (process.argv.includes('--docs')) {
  const docs = path.join(ROOT, 'docs');
  mkdirSync(docs, { recursive: true });
  for (const [file, name] of Object.entries(DOCS))
    copyFileSync(path.join(FOLDER, `${name}.png`), path.join(docs, file));
}
console.log(`Pictures are in ${FOLDER}`);

/** Pictures of a page in both schemes, at each width (its own when none is given). */
async function inBoth(page: Page, name: string, widths: (number | null)[]): Promise<void> {
  for (const width of widths) {
    await page.setViewport(width === null ? null : { width, height: 900 });
    for (const scheme of SCHEMES) {
      await showIn(page, scheme);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const file = [name, ...(width === null ? [] : [width]), scheme].join('-');
      await page.screenshot({ path: path.join(FOLDER, `${file}.png`) });
    }
  }
}

/** One picture of a page with the panel beside it, as the browser shows them: no screenshot holds both. */
async function besideEachOther(chromium: Chromium, left: string, right: string, name: string): Promise<void> {
  const page = await chromium.browser.newPage();
  for (const scheme of SCHEMES) {
    const [one, other] = [left, right].map((each) => {
      const data = readFileSync(path.join(FOLDER, `${each}-${scheme}.png`), 'base64');
      return `<img alt="" src="data:image/png;base64,${data}" style="height:760px;width:auto;display:block">`;
    });
    await page.setContent(
      `<body style="margin:0"><div id="both" style="display:flex;gap:1px;background:#ccc;width:max-content">${one}${other}`,
    );
    await page.setViewport({ width: 1400, height: 760 });
    await (await page.$('#both'))?.screenshot({ path: path.join(FOLDER, `${name}-${scheme}.png`) });
  }
  await page.close();
}
