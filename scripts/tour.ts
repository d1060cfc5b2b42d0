import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openOptions, saveBackup } from '../tests/e2e/harness/backupPage.ts';
import { words } from '../tests/e2e/harness/catalogue.ts';
import type { Chromium } from '../tests/e2e/harness/launchChromium.ts';
import { click, waitForText } from '../tests/e2e/harness/shown.ts';
import { openPicker, openPopup, tagFromPopup, tagPassage } from '../tests/e2e/harness/tagging.ts';
import { passages, typedName } from './samplePassages.ts';

/**
 * Does what a reviewer does first, on the page given, with real clicks and keys: looks a standard up, tags passages,
 * looks at the panel and at coverage, saves a backup. Leaves pictures and the backup in the folder; returns the folder.
 */
export async function tour(chromium: Chromium, page: Page, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let shot = 0;
  const picture = async (of: Page, name: string) => {
    shot += 1;
    await of.screenshot({ path: path.join(folder, `${String(shot).padStart(2, '0')}-${name}.png`) });
    console.log(`  ${name.replaceAll('-', ' ')}`);
  };

  const popup = await openPopup(chromium, page);
  await waitForText(popup, words('popup.tagPage'));
  await picture(popup, 'popup');
  const panel = await tagFromPopup(chromium, page, popup);

  const [first, ...others] = passages(path.basename(new URL(page.url()).pathname), 6);
  if (!first) throw new Error('The sample has no passages to tag.');
  await openPicker(page, first.quote);
  await page.keyboard.type(typedName(first.standards[0]));
  await picture(page, 'picker');
  await page.keyboard.press('Enter');
  for (const { quote, standards, strength } of others) {
    await tagPassage(page, quote, { standard: typedName(standards[0]), strength });
  }
  await waitForText(panel, (others.at(-1) ?? first).quote.slice(0, 40));
  await picture(page, 'page-with-tags');
  await picture(panel, 'panel-tags');
  for (const tab of ['passages', 'coverage', 'guide']) {
    await click(panel, `aria/${words(`panel.tabs.${tab}`)}[role="tab"]`);
    await picture(panel, `panel-${tab}`);
  }

  const options = await openOptions(chromium);
  await saveBackup(options, folder);
  await picture(options, 'options');
  for (const file of readdirSync(folder).filter((each) => !each.endsWith('.png'))) console.log(`  backup: ${file}`);
  return folder;
}
