import type { Page } from 'puppeteer-core';
import { openOptions } from './backupPage.ts';
import { words } from './catalogue.ts';
import type { Chromium } from './launchChromium.ts';
import { optionsViews } from './optionsViews.ts';
import { cardView, firstTagViews, nextTagViews } from './pageViews.ts';
import { goTo, listedTags } from './panel.ts';
import { panelViews } from './panelViews.ts';
import { firstPopups, popupViews } from './popupViews.ts';
import { contextOf, type Seed, seedTags } from './seed.ts';
import { click, waitForText } from './shown.ts';
import { tagPassage, tagThisPage } from './tagging.ts';

/** What kind of page shows a view; `page` is a page of the web with our surfaces in it. */
export type What = 'panel' | 'popup' | 'options' | 'page' | 'reader' | 'review';

/** Called in every view and state with the page that shows it. */
export type Visit = (view: { name: string; page: Page; what: What }) => Promise<void>;

const CYCLES = 'Each coach works in six-week cycles: a shared goal, two co-planned lessons';
const LOGS = 'Logs and student work are studied with the principal every month to plan the next round.';
const VISITS = 'Further visits between cycles will be arranged as time allows and at the coach’s discretion.';
const ALONE =
  'To protect instructional minutes, follow-up is completed by each teacher alone through the online library.';
const SEEDS: Seed[] = [
  {
    quote: 'We are proposing fewer topics, held for longer',
    standards: ['implementation'],
    role: 'external-partner',
    heading: 'Executive summary',
  },
  {
    quote: 'Our staff draw on national standards for teaching',
    heading: '1.1 The firm',
    standards: ['professional-expertise', 'evidence'],
    strength: 'partial',
    role: 'coach',
    responsibilities: ['coach-tp-1'],
    note: 'Which standards do they mean?',
  },
  {
    quote: 'Within two days of each visit the coach meets the teacher for twenty minutes',
    standards: ['implementation'],
    heading: '2.1 The coaching cycle',
  },
  {
    quote: 'Teachers bring three pieces of student work each, sort them together',
    standards: ['leadership'],
    heading: '2.1 The coaching cycle',
  },
  {
    quote: ALONE,
    standards: ['culture-of-collaborative-inquiry'],
    strength: 'conflicts',
    role: 'coach',
    heading: '2.1 The coaching cycle',
  },
  { quote: 'Parents vote on every hire the partner makes.', heading: 'Fees', strength: 'partial' },
];

/** Walks a new profile through every view and state of the extension, on the sample proposal at `url`. */
export async function everyView(chromium: Chromium, url: string, visit: Visit): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  await firstPopups(chromium, page, visit);
  const options = await openOptions(chromium);
  await visit({ name: 'first', page: options, what: 'options' });
  await options.close();
  const panel = await tagThisPage(chromium, page);
  const onPanel = (name: string) => visit({ name, page: panel, what: 'panel' });
  await waitForText(panel, words('panel.empty.nothing'));
  await onPanel('empty');
  await goTo(panel, 'coverage');
  await onPanel('coverage-empty');
  await goTo(panel, 'tags');
  await firstTagViews(page, CYCLES, visit);
  await seeded(chromium, page, panel);
  await nextTagViews(page, VISITS, visit);
  await panelViews(panel, SEEDS.length + 2, onPanel);
  await cardView(page, ALONE, visit);
  await popupViews(chromium, page, visit);
  await optionsViews(chromium, visit);
  await page.bringToFront();
  await goTo(panel, 'tags');
  await page.reload();
  await waitForText(panel, words('panel.lost.title'));
  await onPanel('access-lost');
  await goTo(panel, 'passages');
  await onPanel('passages-access-lost');
  const closed = await chromium.browser.newPage();
  await closed.goto('chrome://version');
  await waitForText(panel, words('panel.empty.noPage'));
  await onPanel('not-on-page');
  await closed.close();
}

/** More tags from a backup, of every kind; the one made on the page is made again in that review. */
async function seeded(chromium: Chromium, page: Page, panel: Page): Promise<void> {
  const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  const changed = { quote: LOGS.replace('every month', 'each quarter'), ...contextOf(text, LOGS) };
  const seeds = [
    ...SEEDS,
    { ...changed, standards: ['leadership'], role: 'external-partner', heading: '2.1 The coaching cycle' },
  ];
  await seedTags(chromium, { url: page.url(), title: await page.title() }, seeds);
  await page.bringToFront();
  await click(panel, '.review-btn');
  await click(panel, `::-p-xpath(//ul//button[contains(., "Vendor A proposal 2027")])`);
  await listedTags(panel, SEEDS.length + 1);
  await tagPassage(page, CYCLES, { standard: 'Learning Designs', note: 'Ask for a sample cycle plan.' });
  await listedTags(panel, SEEDS.length + 2);
  await (await panel.$(`aria/${words('common.closeMessage')}[role="button"]`))?.click();
}
