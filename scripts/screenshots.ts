// `npm run screenshots`: every view of the production build, in both colour schemes and at the widths a panel has, on the
// sample proposal. Left in .output/screenshots; pictures for the README are copied to docs with --docs.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openOptions } from '../tests/e2e/harness/backupPage.ts';
import { words } from '../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { goTo } from '../tests/e2e/harness/panel.ts';
import { SCHEMES, showIn } from '../tests/e2e/harness/schemes.ts';
import { selectText } from '../tests/e2e/harness/selectText.ts';
import { servePages } from '../tests/e2e/harness/servePages.ts';
import { click, shown } from '../tests/e2e/harness/shown.ts';
import { openPicker, openPopup, tagPassage, tagThisPage } from '../tests/e2e/harness/tagging.ts';
import { buildExtension, ROOT } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';
import { passages, typedName } from './samplePassages.ts';

const WIDTHS = [320, 360, 480];
const FOLDER = path.join(ROOT, '.output', 'screenshots');
/** Pictures of the README, by the name they have there. */
const DOCS = {
  'desk.png': 'desk-light',
  'picker.png': 'picker-light',
  'passages.png': 'panel-passages-360-light',
  'coverage.png': 'panel-coverage-360-light',
  'popup.png': 'popup-results-light',
};

needBrowsers('chromium');
buildExtension('chrome');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await servePages({ folder: path.join(ROOT, 'samples') });
const chromium = await launchChromium();
try {
  await everyView(chromium, `${server.origin}/vendor-proposal.html`);
} finally {
  await chromium.close();
  await server.close();
}
if (process.argv.includes('--docs')) {
  const docs = path.join(ROOT, 'docs');
  mkdirSync(docs, { recursive: true });
  for (const [file, name] of Object.entries(DOCS))
    copyFileSync(path.join(FOLDER, `${name}.png`), path.join(docs, file));
}
console.log(`Pictures are in ${FOLDER}`);

async function everyView(chromium: Chromium, url: string): Promise<void> {
  const [first] = await chromium.browser.pages();
  const page = first ?? (await chromium.browser.newPage());
  await page.goto(url);
  const panel = await tagThisPage(chromium, page);
  await shown(panel, '#tab-tags');
  await inBoth(panel, 'panel-empty', [360]);
  const all = passages('vendor-proposal.html', 12);
  const tagged = all.slice(0, -1);
  const next = all.at(-1);
  if (!next) throw new Error('The sample has no passages.');
  for (const [index, { quote, standards, strength }] of tagged.entries()) {
    const note = index === 1 ? { note: 'Ask for a sample cycle plan.' } : {};
    await tagPassage(page, quote, { standard: typedName(standards[0]), strength, ...note });
  }
  for (const view of ['tags', 'passages', 'coverage', 'guide'] as const) {
    await goTo(panel, view);
    await inBoth(panel, `panel-${view}`, WIDTHS);
  }
  await click(panel, '::-p-text(Evidence)');
  await inBoth(panel, 'panel-standard', WIDTHS);
  await goTo(panel, 'tags');

  await selectText(page, next.quote);
  await shown(page, `aria/${words('page.tag')}[role="button"]`);
  await inBoth(page, 'page');
  await besideEachOther(chromium, 'page', 'panel-tags-360', 'desk');
  await openPicker(page, next.quote);
  await page.keyboard.type(typedName(next.standards[0]));
  await inBoth(page, 'picker');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const popup = await openPopup(chromium, page);
  await inBoth(popup, 'popup');
  await popup.keyboard.type('sub covrage for PLCs');
  await inBoth(popup, 'popup-results');
  const options = await openOptions(chromium);
  await inBoth(options, 'options', [1000, 360]);

  await page.bringToFront();
  const [changed, gone] = tagged.map(({ quote }) => quote);
  await page.evaluate(editPage, changed ?? '', gone ?? '');
  await shown(panel, '#attention');
  await inBoth(panel, 'panel-attention', WIDTHS);
  await click(panel, `::-p-xpath(//button[contains(., "${words('panel.near.see')}")])`);
  await shown(panel, '.near .btn');
  await inBoth(panel, 'panel-near', WIDTHS);
}

/** Runs in the page: one passage gets another word, another goes, as in a new version of the document. */
function editPage(changed: string, gone: string): void {
  const edit = (words: string, now: string) => {
    for (const each of document.querySelectorAll('p, li, td, dd')) {
      const text = each.textContent.replace(/\s+/g, ' ');
      if (text.includes(words)) each.textContent = text.replace(words, now);
    }
  };
  edit(changed, changed.replace(/ \S+ (\S+)$/, ' newly worded $1'));
  edit(gone, '');
}

/** Pictures of a page in both schemes, at each width (its own when none is given). */
async function inBoth(page: Page, name: string, widths: (number | null)[] = [null]): Promise<void> {
  for (const width of widths) {
    if (width !== null) await page.setViewport({ width, height: 900 });
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
