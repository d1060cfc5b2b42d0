// `npm run screenshots`: every view of the production build, in both colour schemes and at three panel widths.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openOptions } from '../tests/e2e/harness/backupPage.ts';
import { words } from '../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { chooseTag, goTo, listedTags } from '../tests/e2e/harness/panel.ts';
import { SCHEMES, showIn } from '../tests/e2e/harness/schemes.ts';
import { selectText } from '../tests/e2e/harness/selectText.ts';
import { servePages } from '../tests/e2e/harness/servePages.ts';
import { click, shown, waitForText } from '../tests/e2e/harness/shown.ts';
import { openPicker, openPopup, tagPassage, tagThisPage } from '../tests/e2e/harness/tagging.ts';
import { buildExtension, ROOT } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

type Answer = { document: string; quote: string; standards: string[]; strength: 'strong' | 'partial' | 'conflicts' };

const WIDTHS = [320, 360, 480];
const HEIGHT = 760;
const FOLDER = path.join(ROOT, '.output', 'screenshots');
const SAMPLE = 'vendor-proposal.html';

needBrowsers('chromium');
buildExtension('chrome');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await servePages({ folder: path.join(ROOT, 'samples') });
const passages = (JSON.parse(readFileSync(path.join(ROOT, 'samples', 'answers.json'), 'utf8')) as Answer[])
  .filter(({ document, standards }) => document === SAMPLE && standards.length > 0)
  .slice(0, 12);
for (const scheme of SCHEMES) await pictures(scheme);
await server.close();
console.log(`\nPictures are in ${FOLDER}`);

/** All pictures of one colour scheme, in a browser of their own. */
async function pictures(scheme: (typeof SCHEMES)[number]): Promise<void> {
  const chromium = await launchChromium();
  const page = await chromium.browser.newPage();
  await showIn(page, scheme);
  await page.goto(`${server.origin}/${SAMPLE}`);
  const panel = await tagThisPage(chromium, page);
  await showIn(panel, scheme);
  const picture = (of: Page, name: string) =>
    of.screenshot({ path: path.join(FOLDER, `${name}-${scheme}.png`) as `${string}.png` });

  await atWidths(panel, (width) => picture(panel, `panel-empty-${width}`));
  const [first, second, ...others] = passages;
  if (!first || !second) throw new Error('The sample has too few passages.');
  await selectText(page, first.quote);
  await shown(page, `aria/${words('page.tag')}[role="button"]`);
  await picture(page, 'page-toolbar');
  await openPicker(page, first.quote);
  await picture(page, 'page-picker');
  await page.keyboard.press('Escape');
  for (const { quote, standards, strength } of [first, second, ...others]) {
    await tagPassage(page, quote, { standard: (standards[0] ?? '').replaceAll('-', ' '), strength });
  }
  await listedTags(panel, passages.length);
  await picture(page, 'page-tags');
  await panelPictures(panel, picture, first.quote);
  await popupPictures(chromium, page, scheme, picture);
  await optionsPictures(chromium, scheme, picture);
  await page.bringToFront();
  await goTo(panel, 'tags');
  await page.reload();
  await waitForText(panel, words('panel.lost.title'));
  await atWidths(panel, (width) => picture(panel, `panel-lost-${width}`));
  await chromium.close();
}

type Picture = (of: Page, name: string) => Promise<unknown>;

async function panelPictures(panel: Page, picture: Picture, quote: string): Promise<void> {
  for (const view of ['tags', 'passages', 'coverage', 'guide'] as const) {
    await goTo(panel, view);
    await atWidths(panel, (width) => picture(panel, `panel-${view}-${width}`));
  }
  await goTo(panel, 'tags');
  await chooseTag(panel, quote.slice(0, 40));
  await picture(panel, 'panel-tag-chosen');
  await click(panel, `aria/${words('common.edit')}[role="button"]`);
  await shown(panel, '[role=dialog]');
  await atWidths(panel, (width) => picture(panel, `panel-picker-${width}`));
  await panel.keyboard.press('Escape');
}

async function popupPictures(
  chromium: Chromium,
  page: Page,
  scheme: (typeof SCHEMES)[number],
  picture: Picture,
): Promise<void> {
  const popup = await openPopup(chromium, page);
  await showIn(popup, scheme);
  await waitForText(popup, words('popup.tagPage'));
  await picture(popup, 'popup');
  await popup.keyboard.type('evidence');
  await shown(popup, '[role=option]');
  await picture(popup, 'popup-results');
  await popup.close();
}

async function optionsPictures(chromium: Chromium, scheme: (typeof SCHEMES)[number], picture: Picture): Promise<void> {
  const options = await openOptions(chromium);
  await showIn(options, scheme);
  for (const width of [320, 480, 1280]) {
    await options.setViewport({ width, height: HEIGHT });
    await picture(options, `options-${width}`);
  }
  await options.close();
}

/** Shows the panel at each width in turn, then at its own again. */
async function atWidths(panel: Page, take: (width: number) => Promise<unknown>): Promise<void> {
  for (const width of WIDTHS) {
    await panel.setViewport({ width, height: HEIGHT });
    await take(width);
  }
  await panel.setViewport(null);
}
