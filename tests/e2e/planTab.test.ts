import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { focused, tabTo, waitForFocus, waitForSaid } from './harness/focus.ts';
import type { Chromium } from './harness/launchChromium.ts';
import { goTo } from './harness/panel.ts';
import { besidePlan, CITED, OTHER, until as untilSo } from './harness/planTab.ts';
import type { PageServer } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';

const REFLECTIONS = `aria/${words('plan.reflections')}[role="textbox"]`;

describe('the worksheet in the Plan tab', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  stepByStep();
  beforeAll(async () => {
    ({ server, chromium, page, panel } = await besidePlan());
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  const answers = async () => (await storedRecords(panel)).answers;
  const answer = async (number: number) =>
    (await answers()).find(({ questionId }) => questionId === `coach-q${number}`);
  const until = (check: () => Promise<boolean>, what: string) => untilSo(check, what, answers);
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

  it('loses nothing that was typed where no field is drawn again: a new first step, the note of an action step', async () => {
    const other = await chromium.browser.newPage();
    const typed = async (part: string, open: string, text: string) => {
      await other.goto(`${chromium.origin}/sidepanel.html?plan=${part}`);
      await click(other, open);
      if (part === 'steps') await click(other, '.steps > li:nth-child(5) textarea');
      await other.keyboard.type(text);
    };
    await typed('worksheet', inQuestion(4, '.add-step'), 'Ask for a calen');
    // Followed at once, the address is another page.
    await typed('steps', '.steps > li:nth-child(5) button', 'Half a no');
    await other.close();
    const again = await chromium.browser.newPage();
    await again.goto(`${chromium.origin}/sidepanel.html?plan=chain`);
    const texts = async () => (await answer(4))?.steps.map(({ text }) => text).join();
    await until(async () => (await texts()) === 'Ask for a calen', 'the first step stored at last');
    const notes = async () => (await storedRecords(panel)).stepStatuses.map(({ note }) => note);
    await until(async () => (await notes()).includes('Half a no'), 'the note stored at last');
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
});
