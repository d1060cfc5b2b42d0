import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import type { Visit } from './everyView.ts';
import { button, chooseMore } from './exchangePage.ts';
import type { Chromium } from './launchChromium.ts';
import { HALDEN, NAME, NORTHFIELD, reviewViewRecords } from './reviewViewRecords.ts';
import { restoreRecords } from './seed.ts';
import { click, notShown, shown, waitForText } from './shown.ts';

const EMPTY = { documents: '.empty', coverage: '.empty', compare: '.empty', findings: '.empty', questions: '.empty' };

/** Walks the review's pages and the Plan through their views and states: of a new review first, then of a full one. */
export async function reviewViews(chromium: Chromium, visit: Visit): Promise<void> {
  const page = await chromium.browser.newPage();
  const see = (name: string) => visit({ name, page, what: 'review' });
  const goTo = async (place: string, wanted: string) => {
    await page.goto('about:blank');
    await page.goto(`${chromium.origin}/review.html#${place}`);
    await page.bringToFront();
    await shown(page, wanted);
  };
  for (const [place, wanted] of Object.entries({ ...EMPTY, report: '.empty' })) {
    await goTo(place, wanted);
    await see(`${place}-empty`);
  }
  await planViews(chromium, async (name, panel) => visit({ name: `empty-${name}`, page: panel, what: 'panel' }));
  await restoreRecords(chromium, reviewViewRecords());
  await goTo('documents', 'main h1');
  await choose(page, NAME);
  await documents(page, goTo, see);
  await matrices(page, goTo, see);
  await findings(page, goTo, see);
  await questionsAndReport(page, goTo, see);
  await exchange(page, goTo, see);
  await page.close();
  await planViews(chromium, async (name, panel) => visit({ name: `full-${name}`, page: panel, what: 'panel' }));
}

/** Goes to another review by the switcher, unless it is there already. */
async function choose(page: Page, name: string): Promise<void> {
  if ((await page.$eval('.review-btn', (each) => each.textContent))?.includes(name)) return;
  await click(page, '.review-btn');
  await click(page, `::-p-xpath(//ul//button[contains(., "${name}")])`);
  await shown(page, `::-p-xpath(//h1[.="${name}"])`);
}

type Go = (place: string, wanted: string) => Promise<void>;
type See = (name: string) => Promise<void>;

async function documents(page: Page, goTo: Go, see: See): Promise<void> {
  await goTo('documents', '.docs .doc');
  await see('documents');
  await click(page, button('review.documents.editOrganisations'));
  await shown(page, 'dialog[open]');
  await see('organisations');
  await page.keyboard.press('Escape');
  await click(page, '.review-btn');
  await shown(page, '.menu');
  await see('reviews');
  await page.keyboard.press('Escape');
  await click(page, button('panel.newReview'));
  await click(page, `::-p-xpath(//dialog//button[.="${words('panel.makeReview')}"])`);
  await waitForText(page, words('panel.nameMissing'));
  await see('new-review');
  await page.keyboard.press('Escape');
  await goTo('documents/requirements', '.profiles-page');
  await see('requirements');
  await click(page, '::-p-xpath(//nav//button[starts-with(normalize-space(.), "Coaching contract")])');
  await shown(page, `::-p-xpath(//button[.="${words('review.profile.use')}"])`);
  await see('profile');
}

async function matrices(page: Page, goTo: Go, see: See): Promise<void> {
  await goTo('coverage', 'table.heat');
  await see('coverage');
  await click(page, `[data-cell="evidence|${NORTHFIELD}"]`);
  await shown(page, 'aside.side');
  await see('coverage-cell');
  await click(page, button('review.cell.asTable'));
  await shown(page, '.heat.table');
  await see('coverage-table');
  await page.select(`::-p-xpath(//label[contains(., "${words('review.coverage.columns')}")]//select)`, 'role');
  await see('coverage-roles');
  await goTo('compare', 'table.heat');
  await see('compare');
  await click(page, `[data-cell="leadership|${HALDEN}"]`);
  await see('compare-absence');
  await click(page, button('review.cell.asTable'));
  await shown(page, '.heat.table');
  await see('compare-table');
}

async function findings(page: Page, goTo: Go, see: See): Promise<void> {
  await goTo(`findings/${NORTHFIELD}`, '.finding');
  await see('findings');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await see('findings-decision');
  await goTo(`findings/${HALDEN}`, '.finding');
  await page.focus('#finding-culture-of-collaborative-inquiry .scores input');
  await page.keyboard.type('2');
  await click(page, `::-p-xpath(//button[.="${words('review.findings.decide')}"])`);
  await waitForText(page, words('review.findings.missing.conflict'));
  await see('findings-error');
  await click(
    page,
    `::-p-xpath(//section[@id="finding-equity-foundations"]//button[starts-with(normalize-space(.), "${words('review.findings.look')}")])`,
  );
  await shown(page, '.add-word');
  await see('look-for-it');
}

async function questionsAndReport(page: Page, goTo: Go, see: See): Promise<void> {
  await goTo(`questions/${NORTHFIELD}`, '.ask-card');
  await see('questions');
  await goTo(`questions/${HALDEN}`, '.proposal');
  await see('questions-proposed');
  await goTo('report', '.paper .of-method');
  await see('report');
  await click(page, '.rtools .menu-at > button');
  await shown(page, '.rtools .menu');
  await see('report-sections');
  await goTo(`report/${NORTHFIELD}`, '.paper .of-method');
  await see('report-of-one');
}

async function exchange(page: Page, goTo: Go, see: See): Promise<void> {
  await goTo('documents', '.docs .doc');
  await click(page, `aria/${words('review.exchange.more')}[role="button"]`);
  await shown(page, '.menu');
  await see('more');
  await page.keyboard.press('Escape');
  for (const key of ['saveAs', 'import', 'readers']) {
    await chooseMore(page, `review.exchange.${key}`);
    await shown(page, 'dialog[open]');
    await see(`exchange-${key.toLowerCase()}`);
    await page.keyboard.press('Escape');
    await notShown(page, 'dialog[open]');
  }
}

/** The three parts of the Plan, as the panel has them. */
async function planViews(chromium: Chromium, see: (name: string, page: Page) => Promise<void>): Promise<void> {
  const panel = await chromium.browser.newPage();
  for (const part of ['worksheet', 'steps', 'chain']) {
    await panel.goto('about:blank');
    await panel.goto(`${chromium.origin}/sidepanel.html?plan=${part}`);
    await panel.bringToFront();
    await shown(panel, { worksheet: '.ws', steps: '.steps', chain: '.chain' }[part] ?? '');
    // With the pointer: a page that is opened has the focus on its tab, and its ring.
    await click(panel, '.plan .seg input:checked');
    await see(`plan-${part}`, panel);
  }
  await panel.close();
}
