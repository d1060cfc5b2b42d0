import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { type Chromium, extensionPage } from './launchChromium.ts';
import { selectText } from './selectText.ts';
import { click, notShown, shown } from './shown.ts';

/** The user's click on the toolbar button while a page is in front. Returns the real popup. */
export async function openPopup(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(chromium.extension);
  return extensionPage(chromium, 'popup.html');
}

/**
 * Toolbar button, popup, “Tag this page”, until the page can be tagged. Returns the side panel that opens; where other
 * windows have theirs, name those panels.
 */
export async function tagThisPage(chromium: Chromium, page: Page, otherPanels: Page[] = []): Promise<Page> {
  const popup = await openPopup(chromium, page);
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await click(popup, `::-p-text(${words('popup.tagPage')})`);
  // The popup closes itself when the page script is in.
  await closed;
  return extensionPage(chromium, 'sidepanel.html', otherPanels);
}

/** The picker’s search field, which has the focus when it opens. */
export const SEARCH = 'aria/[role="combobox"]';

/** Selects words on a tagged page with the mouse and opens the picker from the toolbar beside them. */
export async function openPicker(page: Page, passage: string): Promise<void> {
  await selectText(page, passage);
  await click(page, `aria/${words('page.tag')}[role="button"]`);
  await shown(page, SEARCH);
}

/** Tags a passage through the picker, with the standard found by its name. */
export async function tagPassage(
  page: Page,
  passage: string,
  tag: { standard: string; strength?: 'strong' | 'partial' | 'conflicts'; note?: string },
): Promise<void> {
  await openPicker(page, passage);
  await page.keyboard.type(tag.standard);
  if (tag.strength) await click(page, `aria/${words(`common.${tag.strength}`)}[role="radio"]`);
  if (tag.note) {
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.type(tag.note);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  } else await page.keyboard.press('Enter');
  await notShown(page, SEARCH);
}
