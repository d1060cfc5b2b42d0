import type { Chromium } from '../tests/e2e/harness/launchChromium.ts';

/** Shows Crosswalk's icon in the toolbar, where Chromium keeps a new extension behind the puzzle piece. */
export async function pinInToolbar(chromium: Chromium): Promise<Chromium> {
  const [page] = await chromium.browser.pages();
  await page?.goto('chrome://extensions');
  const settings = JSON.stringify({ extensionId: chromium.extension.id, pinnedToToolbar: true });
  await page?.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${settings})`);
  return chromium;
}
