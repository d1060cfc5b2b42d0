import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import type { Visit } from './everyView.ts';
import { waitForPainted } from './painted.ts';
import { pointOf } from './pointOf.ts';
import { selectText } from './selectText.ts';
import { click, notShown, shown } from './shown.ts';
import { openPicker, SEARCH } from './tagging.ts';

const button = (key: string) => `aria/${words(key)}[role="button"]`;

/** What is seen in the page while the first passage is tagged: the picker, and the message afterwards. */
export async function firstTagViews(page: Page, first: string, visit: Visit): Promise<void> {
  const onPage = (name: string) => visit({ name, page, what: 'page' });
  await page.bringToFront();
  await openPicker(page, first);
  await onPage('picker-first');
  await page.keyboard.type('zzqxv');
  await onPage('picker-nothing');
  await page.keyboard.press('Escape');
  await click(page, `::-p-xpath(//*[@role="option"][contains(., "Learning Designs")])`);
  await (await shown(page, 'select')).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await click(page, '.resp input');
  await onPage('picker');
  await click(page, `aria/${words('picker.note')}[role="textbox"]`);
  await page.keyboard.type('Ask for a sample cycle plan.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await notShown(page, SEARCH);
  await onPage('message');
}

/** What is seen in a page that has tags: the toolbar at a selection, and the picker with standards used before. */
export async function nextTagViews(page: Page, next: string, visit: Visit): Promise<void> {
  const onPage = (name: string) => visit({ name, page, what: 'page' });
  await page.bringToFront();
  await selectText(page, next);
  await shown(page, button('page.tag'));
  await onPage('toolbar');
  await openPicker(page, next);
  await onPage('picker-again');
  await page.keyboard.press('Escape');
  await notShown(page, SEARCH);
}

/** The card of the tag on some words of the page. */
export async function cardView(page: Page, tagged: string, visit: Visit): Promise<void> {
  await page.bringToFront();
  await selectText(page, tagged);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await waitForPainted(page, tagged);
  const at = await pointOf(page, tagged);
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
  await visit({ name: 'card', page, what: 'page' });
  await page.mouse.move(5, 5);
}
