import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { chooseTag, goTo, listedTags } from './panel.ts';
import { click, notShown, shown, waitForText } from './shown.ts';

type OnPanel = (name: string) => Promise<void>;

const STAFF = 'Our staff draw on national standards for teaching';
const button = (key: string) => `aria/${words(key)}[role="button"]`;
const item = (where: string, key: string) => `::-p-xpath(//${where}//button[.="${words(key)}"])`;

/** Every view of a side panel that lists `count` tags. */
export async function panelViews(panel: Page, count: number, onPanel: OnPanel): Promise<void> {
  await tags(panel, count, onPanel);
  await reviews(panel, onPanel);
  await passages(panel, onPanel);
  await coverage(panel, onPanel);
  await guide(panel, onPanel);
  await plan(panel, onPanel);
}

async function tags(panel: Page, count: number, onPanel: OnPanel): Promise<void> {
  await panel.evaluate(() => scrollTo(0, 0));
  await onPanel('tags');
  await chooseTag(panel, STAFF);
  await onPanel('tags-chosen');
  await click(panel, button('panel.filtersNone'));
  await shown(panel, '.more-filters');
  await onPanel('tags-filters');
  await click(panel, `aria/${words('panel.filterTags')}[role="searchbox"]`);
  await panel.keyboard.type('substitute pay');
  await waitForText(panel, words('panel.clearFilter'));
  await onPanel('tags-filter-empty');
  await click(panel, `::-p-xpath(//button[contains(@class, "btn")][.="${words('panel.clearFilter')}"])`);
  await listedTags(panel, count);
  await chooseTag(panel, STAFF);
  await click(panel, button('common.edit'));
  await shown(panel, '[role="dialog"]');
  await onPanel('picker-edit');
  await panel.keyboard.press('Escape');
  await notShown(panel, '[role="dialog"]');
  await click(panel, button('common.changePassage'));
  await waitForText(panel, words('panel.choosing.useSelection'));
  await onPanel('tags-change-passage');
  await click(panel, button('common.cancel'));
  await chooseTag(panel, 'We are proposing');
  await panel.keyboard.press('Delete');
  await shown(panel, '.toast');
  await onPanel('tags-deleted');
}

async function reviews(panel: Page, onPanel: OnPanel): Promise<void> {
  await click(panel, '.review-btn');
  await shown(panel, '.menu');
  await onPanel('reviews');
  await panel.keyboard.press('Escape');
  for (const key of ['panel.newReview', 'panel.renameReview', 'panel.deleteReview']) {
    await click(panel, '.review-btn');
    await click(panel, item('div[contains(@class, "menu")]', key));
    await shown(panel, 'dialog');
    if (key === 'panel.newReview') {
      await click(panel, item('dialog', 'panel.makeReview'));
      await waitForText(panel, words('panel.nameMissing'));
    }
    await onPanel(key.replace('panel.', '').toLowerCase().replace('review', '-review'));
    await panel.keyboard.press('Escape');
    await notShown(panel, 'dialog');
  }
  await click(panel, button('common.more'));
  await shown(panel, '.menu');
  await onPanel('more');
  await click(panel, `::-p-xpath(//button[.="${words('panel.keys.title')}"])`);
  await shown(panel, 'dialog');
  await onPanel('keys');
  await panel.keyboard.press('Escape');
  await notShown(panel, 'dialog');
}

async function passages(panel: Page, onPanel: OnPanel): Promise<void> {
  await goTo(panel, 'passages');
  await shown(panel, '[role=option]');
  await onPanel('passages');
  const row = `::-p-xpath(//*[@role="option"][contains(., "Each coach works in six-week")])`;
  await click(panel, row);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.down('Shift');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.up('Shift');
  await onPanel('passages-chosen');
  await click(panel, `aria/${words('panel.passages.find')}[role="searchbox"]`);
  await panel.keyboard.type('zzqxv');
  await waitForText(panel, words('panel.passages.noMatchText'));
  await onPanel('passages-nothing');
}

async function coverage(panel: Page, onPanel: OnPanel): Promise<void> {
  await goTo(panel, 'coverage');
  await waitForText(panel, words('panel.coverage.haveEvidence'));
  await onPanel('coverage');
  await click(panel, button('panel.coverage.asTable'));
  await shown(panel, 'table');
  await onPanel('coverage-table');
  await click(panel, button('panel.coverage.asBars'));
}

async function guide(panel: Page, onPanel: OnPanel): Promise<void> {
  await goTo(panel, 'guide');
  await onPanel('guide');
  const pages = {
    standard: 'Evidence',
    role: 'Coach',
    'role-not-loaded': 'Principal',
    steps: words('panel.guide.steps'),
    about: words('panel.guide.about'),
  };
  for (const [name, row] of Object.entries(pages)) {
    await click(panel, `::-p-xpath(//main//button[contains(@class, "g-row")][starts-with(., "${row}")])`);
    await shown(panel, '.guide .title');
    await onPanel(`guide-${name}`);
    await goTo(panel, 'guide');
    await shown(panel, '.guide .g-row');
  }
  await click(panel, '.to-category');
  await shown(panel, '.guide .title');
  await onPanel('guide-category');
  await click(panel, button('panel.lookUp'));
  await panel.waitForFunction(() => document.activeElement?.matches('input[type=search]'), { polling: 50 });
  await panel.keyboard.type('coaching');
  await shown(panel, '.g-row');
  await onPanel('guide-search');
}

async function plan(panel: Page, onPanel: OnPanel): Promise<void> {
  await goTo(panel, 'plan');
  await shown(panel, '.ws .cols');
  await onPanel('plan-worksheet');
  await click(panel, '.ws .cited > .btn');
  await shown(panel, '.cite-row');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Space');
  await onPanel('plan-cite');
  await panel.keyboard.press('Enter');
  await shown(panel, '.ws .cite');
  await click(panel, '.ws .add-step');
  await panel.keyboard.type('Ask for a follow-up calendar');
  await onPanel('plan-first-step');
  await panel.keyboard.press('Enter');
  await shown(panel, '.ws .step');
  await onPanel('plan-answered');
  await click(panel, `aria/${words('plan.part.steps')}[role="radio"]`);
  await panel.select('.steps > li:first-child select', 'already-done');
  await click(panel, '.flag .link');
  await click(panel, '.history button');
  await shown(panel, '.history table');
  await onPanel('plan-steps');
  await click(panel, `aria/${words('plan.part.chain')}[role="radio"]`);
  await shown(panel, '.chain');
  await click(panel, '.stage:nth-child(1) .write');
  await panel.keyboard.type('Every contract names its standards.');
  await onPanel('plan-chain');
}
