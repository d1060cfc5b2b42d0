import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { controlFaults } from './harness/controls.ts';
import { focused, tabTo, waitForFocus, waitForSaid } from './harness/focus.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { goTo } from './harness/panel.ts';
import { planRecords } from './harness/planSeed.ts';
import { restoreRecords } from './harness/seed.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagThisPage } from './harness/tagging.ts';
import { sideways } from './harness/zoom.ts';

const CITED = 'Coaches visit each new team twice before December.';
const OTHER = 'Teams meet every Wednesday for forty minutes.';
const HTML = `<!doctype html><html lang="en"><title>School plan</title><main style="padding: 60px"><h1>Plan</h1>
<p>${CITED}</p><p>${OTHER}</p><p>Student work and attendance are studied each month.</p></main>`;
const REFLECTIONS = `aria/${words('plan.reflections')}[role="textbox"]`;
const part = (name: string) => `aria/${words(`plan.part.${name}`)}[role="radio"]`;

describe('the Plan tab', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: HTML } } });
    chromium = await launchChromium();
    await restoreRecords(chromium, planRecords({ url: `${server.origin}/plan.html`, title: 'School plan' }));
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
    panel = await tagThisPage(chromium, page);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  const answers = async () => (await storedRecords(panel)).answers;
  const answer = async (number: number) =>
    (await answers()).find(({ questionId }) => questionId === `coach-q${number}`);
  async function until(check: () => Promise<boolean>, what: string) {
    const end = Date.now() + 10_000;
    while (!(await check())) {
      if (Date.now() > end)
        throw new Error(`Not so: ${what}. Focus: ${(await focused(panel)).text}. ${JSON.stringify(await answers())}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** Opens a question of the worksheet when it is closed. */
  async function openQuestion(number: number, of = panel) {
    const button = await shown(of, `.ws > li:nth-child(${number}) .q button`);
    if ((await button.evaluate((each) => each.getAttribute('aria-expanded'))) === 'false') {
      await click(of, `.ws > li:nth-child(${number}) .q button`);
    }
    await shown(of, `.ws > li:nth-child(${number}) .cols`);
  }
  const inQuestion = (number: number, selector: string) => `.ws > li:nth-child(${number}) ${selector}`;

  it('opens with the role that the review looks through, its progress, and the first empty question open', async () => {
    await goTo(panel, 'plan');
    await waitForText(panel, words('plan.answered').replace('$1', '3').replace('$2', '9'));
    expect(await panel.$eval('.plan-head select', (each) => (each as HTMLSelectElement).value)).toBe('coach');
    const open = await panel.$$eval('.ws .q button[aria-expanded=true] .n', (each) => each.map((n) => n.textContent));
    expect(open).toEqual(['3']);
  });

  it('stores what is written after a pause, counts it, and takes it back', async () => {
    await click(panel, REFLECTIONS);
    await panel.keyboard.type('We look at data alone.');
    await until(async () => (await answer(3))?.reflections === 'We look at data alone.', 'stored after a pause');
    await waitForText(panel, words('plan.answered').replace('$1', '4').replace('$2', '9'));
    await click(panel, '.head .icon-btn');
    await until(async () => (await answer(3)) === undefined, 'taken back');
    expect(await panel.$eval(inQuestion(3, 'textarea'), (each) => (each as HTMLTextAreaElement).value)).toBe('');
  });

  it('loses nothing that was typed when the view goes', async () => {
    await click(panel, REFLECTIONS);
    await panel.keyboard.type('Typed and gone');
    await goTo(panel, 'guide');
    await goTo(panel, 'plan');
    await until(async () => (await answer(3))?.reflections === 'Typed and gone', 'stored when the view went');
  });

  it('loses nothing when the window is closed at once, even where there was no time to store it', async () => {
    const other = await chromium.browser.newPage();
    await other.goto(`${chromium.origin}/sidepanel.html?plan=worksheet`);
    await click(other, inQuestion(4, 'textarea'));
    await other.keyboard.type('Closed in the middle of a wo');
    await other.close();
    const again = await chromium.browser.newPage();
    await again.goto(`${chromium.origin}/sidepanel.html?plan=worksheet`);
    await shown(again, inQuestion(4, 'textarea'));
    await again.waitForFunction(
      (selector) => (document.querySelector(selector) as HTMLTextAreaElement).value === 'Closed in the middle of a wo',
      { polling: 50 },
      inQuestion(4, 'textarea'),
    );
    await until(async () => (await answer(4))?.reflections === 'Closed in the middle of a wo', 'stored at last');
    await again.close();
    await page.bringToFront();
  });

  it('says so when two windows write the same answer, and keeps both until one is chosen', async () => {
    const other = await chromium.browser.newPage();
    await other.goto(`${chromium.origin}/sidepanel.html?plan=worksheet`);
    await openQuestion(5);
    // At the same time: a focus that goes from one to the other would store the first.
    const type = (of: Page, text: string) =>
      of.$eval(
        inQuestion(5, 'textarea'),
        (each, value) => {
          (each as HTMLTextAreaElement).value = value;
          each.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        text,
      );
    await Promise.all([type(other, 'Theirs'), type(panel, 'Mine')]);
    await until(async () => (await answer(5))?.reflections !== undefined, 'one of them stored');
    const late = (await answer(5))?.reflections === 'Mine' ? other : panel;
    await waitForText(late, words('plan.elsewhere.title'));
    const typed = late === panel ? 'Mine' : 'Theirs';
    expect(await late.$eval(inQuestion(5, 'textarea'), (each) => (each as HTMLTextAreaElement).value)).toBe(typed);
    await late.bringToFront();
    expect(await axeInBothSchemes(late)).toEqual([]);
    await click(late, `aria/${words('plan.elsewhere.mine')}[role="button"]`);
    await until(async () => (await answer(5))?.reflections === typed, 'the chosen one stored');
    await notShown(late, '.theirs');
    await other.close();
    await page.bringToFront();
  });

  it('cites passages by keyboard alone: filter, arrows, Space, Enter', async () => {
    await openQuestion(3);
    await (await shown(panel, inQuestion(3, '.cited > .btn'))).focus();
    await panel.keyboard.press('Enter');
    await shown(panel, '.cite-dialog');
    expect(await axeInBothSchemes(panel)).toEqual([]);
    const first = await panel.$eval('.cite-list .sec-head', (each) => each.textContent);
    expect(first).toBe(words('plan.cite.near').replace('$1', 'Evidence, Learning Designs'));
    await panel.keyboard.type('wednesday');
    await waitForSaid(panel, words('plan.cite.count').replace('$1', '1').replace('$2', '3'));
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Space');
    await panel.keyboard.press('Enter');
    await notShown(panel, '.cite-dialog');
    await until(async () => (await answer(3))?.cited.length === 1, 'cited');
    await waitForFocus(panel, words('plan.cite.open'));
    await waitForText(panel, OTHER);
  });

  it('shows a cited passage on the page, and takes the citation away with undo', async () => {
    await click(panel, inQuestion(3, '.cite button.go'));
    await waitForSaid(panel, words('panel.shown'));
    await click(panel, inQuestion(3, '.cite > .icon-btn'));
    await until(async () => (await answer(3))?.cited.length === 0, 'no longer cited');
    await click(panel, `::-p-xpath(//div[@class="toast"]//button[.="${words('common.undo')}"])`);
    await until(async () => (await answer(3))?.cited.length === 1, 'cited again');
  });

  it('says when a cited tag lies in the bin, and restores it', async () => {
    await openQuestion(2);
    await goTo(panel, 'tags');
    await click(panel, `::-p-xpath(//li[@data-tag][.//blockquote[starts-with(., "${CITED}")]]//*[@class="tag-go"])`);
    await panel.keyboard.press('Delete');
    await goTo(panel, 'plan');
    await openQuestion(2);
    await waitForText(panel, words('plan.cite.inBin'));
    await click(panel, `aria/${words('plan.cite.restore')}[role="button"]`);
    await shown(panel, inQuestion(2, '.cite button.go'));
  });

  it('adds a first step with owner and day by keyboard, ticks it off, and deletes it with undo', async () => {
    await openQuestion(3);
    await (await shown(panel, inQuestion(3, '.add-step'))).focus();
    await panel.keyboard.press('Enter');
    await panel.keyboard.type('Share the data wall');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('D. Ito');
    await panel.keyboard.press('Enter');
    await until(async () => (await answer(3))?.steps[0]?.owner === 'D. Ito', 'the step');
    expect((await answer(3))?.steps[0]).toMatchObject({ text: 'Share the data wall', status: 'open', due: null });
    expect((await focused(panel)).alone).toBe(false);
    await click(panel, inQuestion(3, '.fs .check'));
    await until(async () => (await answer(3))?.steps[0]?.status === 'done', 'done');
    await click(panel, inQuestion(3, '.fs .step'));
    expect(await axeInBothSchemes(panel)).toEqual([]);
    await tabTo(panel, words('common.delete'));
    await panel.keyboard.press('Enter');
    await until(async () => (await answer(3))?.steps.length === 0, 'deleted');
    await waitForFocus(panel, words('plan.step.add'));
    await click(panel, `::-p-xpath(//div[@class="toast"]//button[.="${words('common.undo')}"])`);
    await until(async () => (await answer(3))?.steps.length === 1, 'back');
  });

  it('leaves nothing behind of a step in which nothing was written', async () => {
    await click(panel, inQuestion(3, '.add-step'));
    await panel.keyboard.press('Escape');
    await waitForFocus(panel, words('plan.step.add'));
    expect((await answer(3))?.steps.length).toBe(1);
  });

  it('shows another role’s questions, and an answer there is its own', async () => {
    await panel.select('.plan-head select', 'superintendent');
    await waitForText(panel, words('plan.answered').replace('$1', '0').replace('$2', '9'));
    await panel.select('.plan-head select', 'coach');
  });

  it('has the action steps with tallies, and points out what is done without evidence', async () => {
    await click(panel, part('steps'));
    await shown(panel, '.tally');
    expect(await panel.$$eval('.tally b', (each) => each.map((b) => b.textContent))).toEqual(['2', '1', '2', '1']);
    expect((await panel.$$('.steps > li')).length).toBe(7);
    expect((await panel.$$('.flag')).length).toBe(1);
    await waitForText(panel, '2 changed since');
    expect(await axeInBothSchemes(panel)).toEqual([]);
  });

  it('changes a status, says so, keeps what it was, and tells it under progress', async () => {
    const select = '.steps > li:nth-child(4) select';
    await (await shown(panel, select)).focus();
    await panel.select(select, 'beginning-to-do');
    await waitForSaid(panel, words('plan.statusIs').replace('$1', 'Beginning to do'));
    expect(await panel.$$eval('.tally b', (each) => each.map((b) => b.textContent))).toEqual(['2', '2', '1', '1']);
    const stored = (await storedRecords(panel)).stepStatuses.find(
      ({ stepId }) => stepId === 'steps-districts-schools-4',
    );
    expect(stored?.past.map(({ status }) => status)).toEqual(['consider-doing']);
    await click(panel, '.history button');
    await shown(panel, '.history tbody tr');
    expect((await panel.$$('.history tbody tr')).length).toBe(3);
    await waitForText(panel, 'Consider doing → Beginning to do');
    expect(await axeInBothSchemes(panel)).toEqual([]);
  });

  it('cites a passage for a step that is done; the flag goes', async () => {
    await click(panel, '.flag .link');
    await click(panel, '.steps .cited > .btn');
    await shown(panel, '.cite-row');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Enter');
    await notShown(panel, '.flag');
    await waitForText(panel, '1 cited');
  });

  it('opens and closes groups', async () => {
    const groups = await panel.$$('.step-group:not(.history) .q button');
    expect(groups.length).toBe(4);
    for (const group of groups.slice(1)) await group.press('Enter');
    await panel.waitForFunction(() => document.querySelectorAll('.steps > li').length === 23, { polling: 50 });
    await groups[0]?.press('Enter');
    await panel.waitForFunction(() => document.querySelectorAll('.steps > li').length === 16, { polling: 50 });
  });

  it('has five stages from standards to results, the empty ones as gaps', async () => {
    await click(panel, part('chain'));
    await waitForText(panel, words('plan.monitored').replace('$1', '2').replace('$2', '5'));
    expect((await panel.$$('.empty-stage')).length).toBe(3);
    expect(await axeInBothSchemes(panel)).toEqual([]);
    await click(panel, '.stage:nth-child(1) .write');
    await panel.keyboard.type('Every contract names its standards.');
    await waitForText(panel, words('plan.monitored').replace('$1', '3').replace('$2', '5'));
    expect((await panel.$$('.empty-stage')).length).toBe(2);
    const note = async () => (await storedRecords(panel)).stageNotes.find(({ stageId }) => stageId === 'chain-1')?.text;
    await until(async () => (await note()) === 'Every contract names its standards.', 'the stage');
  });

  it('fits 320 pixels and 200 % zoom, with nothing too small to press', async () => {
    // A message covers what is under it.
    await (await panel.$(`aria/${words('common.closeMessage')}[role="button"]`))?.click();
    await notShown(panel, '.toast');
    for (const width of [320, 160, 480]) {
      await panel.setViewport({ width, height: 800 });
      for (const name of ['worksheet', 'steps', 'chain']) {
        await click(panel, part(name));
        expect(await sideways(panel), `${name} at ${width}`).toEqual([]);
        expect(await controlFaults(panel.mainFrame()), `${name} at ${width}`).toEqual([]);
      }
    }
    await panel.setViewport(null);
  });

  it('opens as a page with every question open, and is the same plan there', async () => {
    await click(panel, part('worksheet'));
    const opened = chromium.browser.waitForTarget((target) => target.url().includes('sidepanel.html?plan=worksheet'));
    await click(panel, '.as-page-link');
    const wide = await (await opened).page();
    if (!wide) throw new Error('No page was opened.');
    await shown(wide, '.ws > li:nth-child(9) textarea');
    await wide.setViewport({ width: 1200, height: 900 });
    expect(await wide.title()).toContain('Maple Ridge plan');
    expect(await sideways(wide)).toEqual([]);
    expect(await axeInBothSchemes(wide)).toEqual([]);
  });
});
