import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest } from './harness/atRest.ts';
import { axeFindings } from './harness/axe.ts';
import { restoreBackup } from './harness/backupPage.ts';
import { type Firefox, launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { planRecords } from './harness/planSeed.ts';
import { until } from './harness/planTab.ts';
import { backupFileOf } from './harness/seed.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { sideways } from './harness/zoom.ts';

const TYPED = 'Nobody has looked at this together yet.';
const inQuestion = (selector: string) => `.ws > li:nth-child(3) ${selector}`;
const PAGE = 'sidepanel.html?plan=worksheet';

describe('the Plan in Firefox, as a page in a tab', () => {
  let firefox: Firefox;
  let page: Page;

  stepByStep();
  beforeAll(async () => {
    firefox = await launchFirefox();
    const options = await openInTab(firefox, 'options.html');
    await shown(options, 'input[type=file]');
    const records = planRecords({ url: 'https://school.example/plan', title: 'School plan' });
    await restoreBackup(options, await backupFileOf(records));
    page = await openInTab(firefox, PAGE);
    await shown(page, inQuestion('textarea'));
  });
  afterAll(() => firefox.close());

  const third = async () => (await storedRecords(page)).answers.find(({ questionId }) => questionId === 'coach-q3');

  it('stores a reflection, cites a passage and adds a first step by keyboard', async () => {
    await click(page, inQuestion('textarea'));
    await page.keyboard.type(TYPED);
    await until(async () => (await third())?.reflections === TYPED, 'the reflection');
    await (await shown(page, inQuestion('.cited > .btn'))).focus();
    await page.keyboard.press('Enter');
    await shown(page, '.cite-row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await notShown(page, '.cite-dialog');
    await until(async () => (await third())?.cited.length === 1, 'the citation');
    await (await shown(page, inQuestion('.add-step'))).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Share the data wall');
    await page.keyboard.press('Tab');
    await page.keyboard.type('D. Ito');
    await page.keyboard.press('Enter');
    await until(async () => (await third())?.steps[0]?.owner === 'D. Ito', 'the step');
    expect((await third())?.steps[0]?.text).toBe('Share the data wall');
  });

  it('goes from part to part by the arrows, sets a status by its first letters, and writes of a stage', async () => {
    const lands = (selector: string) =>
      until(
        () => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector),
        `the focus is on ${selector}`,
        () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)),
      );
    const tabTo = async (selector: string) => {
      for (let count = 0; count < 60; count += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${selector}.`);
    };
    await (await shown(page, '.plan .seg input:checked')).focus();
    await page.keyboard.press('ArrowRight');
    await shown(page, '.steps select');
    await tabTo('.steps > li:nth-child(6) select');
    await page.keyboard.type('Consider');
    const sixth = async () =>
      (await storedRecords(page)).stepStatuses.find(({ stepId }) => stepId === 'steps-districts-schools-6');
    await until(async () => (await sixth())?.status === 'consider-doing', 'the status', sixth);
    await lands('.steps > li:nth-child(6) select');
    await (await shown(page, '.plan .seg input:checked')).focus();
    await page.keyboard.press('ArrowRight');
    await tabTo('.stage:nth-child(3) .write');
    await page.keyboard.press('Enter');
    await lands('.stage:nth-child(3) textarea');
    await page.keyboard.type('Lessons are visited twice a year.');
    await page.keyboard.press('Tab');
    await until(
      async () => (await storedRecords(page)).stageNotes.some(({ text }) => text.startsWith('Lessons are visited')),
      'the stage',
    );
    await (await shown(page, '.plan .seg input:checked')).focus();
    await page.keyboard.press('ArrowRight');
    await shown(page, inQuestion('textarea'));
  });

  it('has no finding of axe in any part, and goes nowhere sideways at 320 px and at 200 % of that', async () => {
    for (const part of [2, 3, 1]) {
      await click(page, `.seg label:nth-child(${part}) input`);
      for (const width of [320, 160]) {
        await page.setViewport({ width, height: 800 });
        await atRest(page);
        expect(await sideways(page), `${part} at ${width}`).toEqual([]);
      }
      expect(await axeFindings(page), String(part)).toEqual([]);
      await page.setViewport({ width: 1280, height: 900 });
    }
  });

  it('has what was typed when the tab is closed at once, and everything after a restart', async () => {
    await click(page, inQuestion('textarea'));
    await page.keyboard.press('End');
    await page.keyboard.type(' And then');
    await page.close();
    page = await openInTab(firefox, PAGE);
    await shown(page, inQuestion('textarea'));
    await until(async () => (await third())?.reflections.endsWith(' And then') === true, 'what was typed last');
    await firefox.close();
    firefox = await launchFirefox({ profile: firefox.profile });
    page = await openInTab(firefox, PAGE);
    await shown(page, inQuestion('.cite'));
    expect((await third())?.reflections).toBe(`${TYPED} And then`);
  });

  it('changes a status and fills a stage', async () => {
    await click(page, '.seg label:nth-child(2) input');
    await page.select('.steps > li:nth-child(4) select', 'beginning-to-do');
    const moved = async () =>
      (await storedRecords(page)).stepStatuses.find(({ stepId }) => stepId === 'steps-districts-schools-4');
    await until(async () => (await moved())?.status === 'beginning-to-do', 'the status');
    expect((await moved())?.past.map(({ status }) => status)).toEqual(['consider-doing']);
    await click(page, '.seg label:nth-child(3) input');
    await click(page, '.stage:nth-child(1) .write');
    await page.keyboard.type('Contracts name their standards.');
    await until(
      async () => (await storedRecords(page)).stageNotes.some(({ text }) => text === 'Contracts name their standards.'),
      'the stage',
    );
  });
});
