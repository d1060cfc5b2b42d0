import { launchChromium } from './launchChromium.ts';
import { waitForPainted } from './painted.ts';
import { savedFile } from './savedFile.ts';
import type { StoryBrowser } from './storyBrowser.ts';
import { tagPassage, tagThisPage } from './tagging.ts';

/** A new Chromium: picker and toolbar by mouse. */
export async function chromiumStory(): Promise<StoryBrowser> {
  const chromium = await launchChromium();
  return {
    async open(file) {
      const page = await chromium.browser.newPage();
      await page.goto(`${chromium.origin}/${file}`);
      return page;
    },
    async tagPage(url, tags) {
      const page = await chromium.browser.newPage();
      await page.goto(url);
      await tagThisPage(chromium, page);
      for (const { passage, ...tag } of tags) {
        await tagPassage(page, passage, tag);
        await waitForPainted(page, passage);
      }
      return page;
    },
    async saved(page, selector, ending) {
      await page.bringToFront();
      return savedFile(page, selector, ending);
    },
    close: chromium.close,
  };
}
