import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { controlFaults } from './harness/controls.ts';
import { waitForSaid } from './harness/focus.ts';
import type { Chromium } from './harness/launchChromium.ts';
import { goTo } from './harness/panel.ts';
import { besidePlan, planPart, until } from './harness/planTab.ts';
import type { PageServer } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { sideways } from './harness/zoom.ts';

describe('action steps and results chain in the Plan tab', () => {
  let server: PageServer;
  let chromium: Chromium;
  let panel: Page;

  stepByStep();
  beforeAll(async () => {
    ({ server, chromium, panel } = await besidePlan());
    await goTo(panel, 'plan');
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('has the action steps with tallies, and points out what is done without evidence', async () => {
    await click(panel, planPart('steps'));
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
    await click(panel, planPart('chain'));
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
        await click(panel, planPart(name));
        expect(await sideways(panel), `${name} at ${width}`).toEqual([]);
        expect(await controlFaults(panel.mainFrame()), `${name} at ${width}`).toEqual([]);
      }
    }
    await panel.setViewport(null);
  });

  it('opens as a page with every question open, and is the same plan there', async () => {
    await click(panel, planPart('worksheet'));
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
