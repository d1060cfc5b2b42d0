import type { Frame, Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { type Chromium, extensionPage } from './launchChromium.ts';
import { selectText } from './selectText.ts';
import { click, notShown, shown } from './shown.ts';

/** The user's click on the toolbar button while a page is in front. Returns the real popup, ready to type. */
export async function openPopup(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(chromium.extension);
  const popup = await extensionPage(chromium, 'popup.html');
  await popup.waitForFunction(() => document.activeElement?.matches('input[type=search]'), { polling: 50 });
  return popup;
}

/** The popup’s button, once it knows that the page in front can be tagged. */
const TAG_THIS_PAGE = `::-p-xpath(//button[@aria-disabled="false"][contains(., "${words('popup.tagPage')}")])`;

/**
 * “Tag this page” in the popup given, until the page can be tagged. Returns the side panel that opens; where other
 * windows have theirs, name those panels.
 */
export async function tagFromPopup(
  chromium: Chromium,
  page: Page,
  popup: Page,
  otherPanels: Page[] = [],
): Promise<Page> {
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await click(popup, TAG_THIS_PAGE);
  // The popup closes itself when the page script is in.
  await closed;
  // The panel takes its width from the page while it opens; nothing on the page stands still before that.
  await page.waitForFunction(() => innerWidth < outerWidth - 200, { polling: 50 });
  return extensionPage(chromium, 'sidepanel.html', otherPanels);
}

/** Toolbar button, popup, “Tag this page”, as `tagFromPopup`. */
export async function tagThisPage(chromium: Chromium, page: Page, otherPanels: Page[] = []): Promise<Page> {
  return tagFromPopup(chromium, page, await openPopup(chromium, page), otherPanels);
}

/** The picker’s search field, which has the focus when it opens. */
export const SEARCH = 'aria/[role="combobox"]';

/** Selects words on a tagged page with the mouse and opens the picker from the toolbar beside them. */
export async function openPicker(page: Page, passage: string, frame?: Frame): Promise<void> {
  await selectText(page, passage, frame);
  await click(page, `aria/${words('page.tag')}[role="button"]`);
  await shown(page, SEARCH);
}

/** Tags a passage through the picker, with the standard found by its name. */
export async function tagPassage(
  page: Page,
  passage: string,
  tag: { standard: string; strength?: 'strong' | 'partial' | 'conflicts'; note?: string },
  frame?: Frame,
): Promise<void> {
  await openPicker(page, passage, frame);
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
