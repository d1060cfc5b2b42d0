import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest } from './harness/atRest.ts';
import { axeFindings } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { until } from './harness/planTab.ts';
import { goTo, makeReview, named, put, textOf } from './harness/reviewStory.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import type { StoryBrowser, ToTag } from './harness/storyBrowser.ts';
import { STORY_BROWSERS } from './harness/storyBrowsers.ts';

const VISITED = 'After each shared session teachers try the practice within a week';
const BY_THEN = 'what should be seen in lessons and what should change for students';
const STUDIED = 'The team studied four years of results by grade and student group, 240 samples of student work';
const TAGS: ToTag[] = [
  { standard: 'Evidence', passage: STUDIED },
  { standard: 'Implementation', passage: VISITED },
  {
    standard: 'Implementation',
    strength: 'conflicts',
    passage: 'Training on the new behavior form is given once, on the second day of August',
  },
  {
    standard: 'Leadership',
    strength: 'partial',
    passage: 'Leaders will communicate the vision as appropriate and support teams to the extent other duties allow.',
  },
  { standard: 'Evidence', passage: BY_THEN },
];
const REVIEW = 'Tamarack Hollow plan';
const REFLECTIONS = 'Visits follow each session; the new form has none.';
const STEP = 'Ask for a second visit in spring';
const CHANGED = 'Lessons are visited twice a year with a one-page rubric.';

describe.each(STORY_BROWSERS)('a school team and its plan in $name', ({ start }) => {
  let server: PageServer;
  let browser: StoryBrowser;
  /** The review's pages. */
  let page: Page;
  /** The panel's Plan in a tab of its own, as its “open as a page” opens it: no WebDriver reaches Firefox's sidebar. */
  let plan: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    browser = await start();
    page = await browser.open('review.html');
    await shown(page, 'main h1');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const sound = async (of = page) => {
    await atRest(of.mainFrame());
    expect(await axeFindings(of)).toEqual([]);
  };
  const question = (number: number, selector: string) => `.ws > li:nth-child(${number}) ${selector}`;
  const part = (name: string) =>
    click(plan, `.seg label:nth-child(${['worksheet', 'steps', 'chain'].indexOf(name) + 1}) input`);
  /** Cites the passage that is found by some words, from what was pressed to where it is listed. */
  async function cite(opener: string, filter: string): Promise<void> {
    await click(plan, opener);
    await shown(plan, '.cite-row');
    await plan.keyboard.type(filter);
    await waitForText(plan, put('plan.cite.count', '1', String(TAGS.length)));
    await plan.keyboard.press('ArrowDown');
    await plan.keyboard.press('Enter');
    await notShown(plan, '.cite-dialog');
  }

  it('begins with a review from the template and its profile, seen through one role', async () => {
    await makeReview(page, { name: REVIEW, kind: 'plan', reviewer: 'R. Alvarez' });
    await waitForText(page, 'School improvement plan');
    await waitForText(page, '11 standards required');
    await page.select(`::-p-xpath(//label[contains(., "${words('review.documents.lens')}")]//select)`, 'coach');
    await until(async () => (await storedRecords(page)).reviews.some(({ role }) => role === 'coach'), 'the lens');
    await sound();
  });

  it('tags what the plan says', async () => {
    await browser.tagPage(`${server.origin}/improvement-plan.html`, TAGS);
    await page.bringToFront();
    await waitForText(page, words('panel.countTags.n').replace('$1', String(TAGS.length)));
  });

  it('answers a question of the worksheet, citing the passage that it rests on', async () => {
    plan = await browser.open('sidepanel.html?plan=worksheet');
    await plan.bringToFront();
    await shown(plan, question(9, 'textarea'));
    await waitForText(plan, put('plan.answered', '0', '9'));
    await click(plan, question(2, 'textarea'));
    await plan.keyboard.type(REFLECTIONS);
    await cite(question(2, '.cited > .btn'), 'within a week');
    await waitForText(plan, put('plan.answered', '1', '9'));
    await shown(plan, `::-p-xpath(//ol[@class="ws"]/li[2]//li[@class="cite"][contains(., "${VISITED}")])`);
    await sound(plan);
  });

  it('sets a first step with its owner and day', async () => {
    await click(plan, question(2, '.add-step'));
    await plan.keyboard.type(STEP);
    await plan.keyboard.press('Tab');
    await plan.keyboard.type('D. Ito');
    await plan.keyboard.press('Tab');
    await plan.keyboard.type('02122028');
    await click(plan, `.fs-form button`);
    const steps = async () => (await storedRecords(plan)).answers.flatMap((answer) => answer.steps);
    await until(async () => (await steps())[0]?.due === '2028-02-12', 'the day', steps);
    expect((await steps())[0]).toMatchObject({ text: STEP, owner: 'D. Ito', status: 'open' });
    await sound(plan);
  });

  it('gives action steps a status, and evidence to the one that is done', async () => {
    await part('steps');
    const status = (step: number) => `.steps > li:nth-child(${step}) select`;
    await shown(plan, status(3));
    await plan.select(status(1), 'already-done');
    await plan.select(status(2), 'beginning-to-do');
    await plan.select(status(3), 'not-ready-to-consider');
    await shown(plan, '.flag');
    await click(plan, '.flag .link');
    await cite('.steps .cited > .btn', '240 samples');
    await notShown(plan, '.flag');
    await waitForText(plan, words('plan.citedCount.1'));
    expect(await plan.$$eval('.tally b', (all) => all.map((each) => Number(each.textContent)).toSorted())).toEqual([
      0, 1, 1, 1,
    ]);
    await sound(plan);
  });

  it('says what is monitored from standards to results; empty stages are seen', async () => {
    await part('chain');
    await shown(plan, '.empty-stage');
    expect(await plan.$$('.empty-stage')).toHaveLength(5);
    await click(plan, '.stage:nth-child(3) .write');
    await plan.keyboard.type(CHANGED);
    await waitForText(plan, put('plan.monitored', '1', '5'));
    await cite('.stage:nth-child(5) .cited > .btn', 'change for students');
    await waitForText(plan, put('plan.monitored', '2', '5'));
    expect(await plan.$$('.empty-stage')).toHaveLength(3);
    await sound(plan);
  });

  it('has worksheet, action steps and chain in the report, on screen and in Word', async () => {
    await goTo(page, 'report');
    await shown(page, '.of-method');
    const section = (name: string) => textOf(page, `.of-${name}`);
    const worksheet = await section('worksheet');
    for (const said of [REFLECTIONS, VISITED, STEP, 'D. Ito']) expect(worksheet).toContain(said);
    const steps = await section('steps');
    for (const said of ['Already done', 'Beginning to do', 'Not ready to consider']) expect(steps).toContain(said);
    expect(steps).toContain(STUDIED);
    const chain = await section('chain');
    for (const said of [CHANGED, BY_THEN]) expect(chain).toContain(said);
    await sound();
    const file = await browser.saved(page, named(words('review.report.save.docx')), 'docx');
    const document = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
    for (const said of [REFLECTIONS, STEP, CHANGED]) expect(document).toContain(said);
  });
});
