import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import type { Visit } from './everyView.ts';
import type { Chromium } from './launchChromium.ts';
import { click, shown, waitForText } from './shown.ts';
import { openPopup } from './tagging.ts';

/** The popup of a new profile, on a page and where none can be tagged. */
export async function firstPopups(chromium: Chromium, page: Page, visit: Visit): Promise<void> {
  const first = await openPopup(chromium, page);
  await waitForText(first, words('popup.tagPage'));
  await visit({ name: 'first', page: first, what: 'popup' });
  await first.close();
  const own = await chromium.browser.newPage();
  await own.goto('chrome://version');
  const closed = await openPopup(chromium, own);
  await waitForText(closed, words('popup.cannot.closed'));
  await visit({ name: 'closed-tab', page: closed, what: 'popup' });
  await closed.close();
  await own.close();
}

/** The popup as it looks things up. */
export async function popupViews(chromium: Chromium, page: Page, visit: Visit): Promise<void> {
  const onPopup = (name: string) => visit({ name, page: one, what: 'popup' });
  let one = await openPopup(chromium, page);
  await one.keyboard.type('sub covrage for PLCs');
  await shown(one, '[role=option]');
  await onPopup('results');
  await click(one, '::-p-xpath(//footer/button[last()])');
  await shown(one, `::-p-text(${words('popup.copied')})`);
  await click(one, `aria/${words('common.clearSearch')}[role="button"]`);
  await one.keyboard.type('parking');
  await waitForText(one, words('popup.nothingHint'));
  await onPopup('nothing');
  await one.close();
  one = await openPopup(chromium, page);
  await waitForText(one, words('popup.recent'));
  await onPopup('recent');
  await one.close();
}
