import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../core/transfer/backupVersions.ts';
import { axeFindings } from './harness/axe.ts';
import { chooseBackup, openOptions, restoreBackup, saveBackup } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { click, notShown, waitForText } from './harness/shown.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const SAMPLE = 'tests/fixtures/backups/version-1.json';

describe('the options page in Chromium', () => {
  let chromium: Chromium;
  let options: Page;
  const folder = temporaryFolder('backups');

  beforeAll(async () => {
    chromium = await launchChromium();
    options = await openOptions(chromium);
  });
  afterAll(() => chromium.close());

  const inBothSchemes = async () => {
    for (const value of ['light', 'dark']) {
      await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      // Colours are measured when they have arrived.
      await options.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      expect(await axeFindings(options)).toEqual([]);
    }
  };
  const file = (name: string, text: string) => {
    const to = path.join(folder, name);
    writeFileSync(to, text);
    return to;
  };

  it('says which is wrong with a file that cannot be restored, puts the focus there, and changes nothing', async () => {
    const good = readFileSync(SAMPLE, 'utf8');
    const wrong = {
      'options.damaged': [good.slice(0, good.length / 2), words('problem.backup.damaged')],
      'options.foreign': ['{"bookmarks":[]}', words('problem.backup.foreign')],
      'options.newer': [
        good.replace(/"version":\s*\d+/, `"version":${BACKUP_VERSION + 3}`),
        words('problem.backup.newer').replace('$1', String(BACKUP_VERSION + 3)),
      ],
    } as const;
    for (const [name, [text, sentence]] of Object.entries(wrong)) {
      await chooseBackup(options, file(`${name}.json`, text));
      await waitForText(options, sentence);
      expect(await options.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    }
    await inBothSchemes();
    expect(await options.evaluate(() => document.querySelector('dialog') === null)).toBe(true);
  });

  it('restores a file after showing what it would do, takes it back, and does it again', async () => {
    await chooseBackup(options, path.resolve(SAMPLE));
    await waitForText(options, words('options.plan.nothingYet'));
    await inBothSchemes();
    await click(options, `aria/${words('options.plan.apply')}[role="button"]`);
    await click(options, `aria/${words('common.undo')}[role="button"]`);
    await waitForText(options, words('options.restoreUndone'));
    await restoreBackup(options, path.resolve(SAMPLE));
    await inBothSchemes();
  });

  it('saves a file that gives an empty profile the same records', async () => {
    const saved = await saveBackup(options, folder);
    const copy = path.join(folder, 'first.json');
    copyFileSync(saved, copy);
    const other = await launchChromium();
    try {
      const page = await openOptions(other);
      await restoreBackup(page, copy);
      const again = await saveBackup(page, temporaryFolder('again'));
      const dataOf = (name: string) => JSON.parse(readFileSync(name, 'utf8')).data;
      expect(dataOf(again)).toEqual(dataOf(copy));
    } finally {
      await other.close();
    }
    await chooseBackup(options, copy);
    await waitForText(options, words('options.plan.allSame'));
    await options.keyboard.press('Escape');
    await notShown(options, 'dialog');
  });

  it('shows the chosen appearance at once, in every window', async () => {
    const second = await openOptions(chromium);
    await options.bringToFront();
    await click(options, `aria/${words('options.dark')}[role="radio"]`);
    for (const page of [options, second]) {
      // A tab in the background draws no frames, so it is asked by the clock.
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark', { polling: 50 });
    }
    await second.close();
  });

  it('never scrolls sideways at 320 pixels', async () => {
    await options.setViewport({ width: 320, height: 800 });
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await inBothSchemes();
  });
});
