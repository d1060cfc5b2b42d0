import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { launchFirefox, openInTab } from './launchFirefox.ts';
import { waitForPainted } from './painted.ts';
import { PATIENCE } from './patience.ts';
import { selectText } from './selectText.ts';
import { click, notShown, shown } from './shown.ts';
import type { StoryBrowser, ToTag } from './storyBrowser.ts';

const SEARCH = 'input[role=combobox]';
const STRENGTHS = ['strong', 'partial', 'conflicts'];

/**
 * A new Firefox. WebDriver does not reach into the closed shadow root with the toolbar beside a selection, so the picker
 * is opened by its command key and used by keyboard; the toolbar button of the browser and the popup are clicked.
 */
export async function firefoxStory(): Promise<StoryBrowser> {
  const firefox = await launchFirefox();
  async function tag(page: Page, { passage, standard, strength = 'strong' }: ToTag): Promise<void> {
    await selectText(page, passage);
    await firefox.window.pressCommandKey('S');
    const search = await shown(page, SEARCH);
    await search.evaluate((each) => each.ownerDocument.activeElement === each || (each as HTMLElement).focus());
    await page.keyboard.type(standard);
    if (strength !== 'strong') {
      await (await shown(page, '.seg input:checked')).evaluate((each) => (each as HTMLElement).focus());
      for (let step = 0; step < STRENGTHS.indexOf(strength); step += 1) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, passage);
  }
  return {
    open: (file) => openInTab(firefox, file),
    async tagPage(url, tags) {
      const page = await firefox.browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      const popup = await firefox.window.clickToolbarButton();
      await popup.clickOn(`[...document.querySelectorAll('button.act[aria-disabled=false]')].find((each) =>
        each.innerText.startsWith('${words('popup.tagPage')}'))`);
      await popup.closed();
      const sidebar = await firefox.window.sidebar();
      await sidebar.waitFor(`document.querySelector('#tab-tags') !== null`);
      for (const each of tags) await tag(page, each);
      return page;
    },
    async saved(page, selector, ending) {
      const before = new Set(readdirSync(firefox.downloads));
      await page.bringToFront();
      await click(page, selector);
      const until = Date.now() + PATIENCE;
      while (Date.now() < until) {
        const now = readdirSync(firefox.downloads);
        const file = now.find((each) => each.endsWith(`.${ending}`) && !before.has(each));
        const at = path.join(firefox.downloads, file ?? '');
        // Firefox keeps the name free with an empty file while it writes another one beside it.
        if (file && !now.some((each) => each.endsWith('.part')) && statSync(at).size > 0) return at;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No file that ends with .${ending} was saved.`);
    },
    close: firefox.close,
  };
}
