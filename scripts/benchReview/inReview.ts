import type { BackupRecords } from '../../core/model/backup.ts';
import { chooseBackup, openOptions } from '../../tests/e2e/harness/backupPage.ts';
import { words } from '../../tests/e2e/harness/catalogue.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { backupFileOf } from '../../tests/e2e/harness/seed.ts';
import { click, waitForText } from '../../tests/e2e/harness/shown.ts';

/** A restore of 100,000 tags takes its time, in milliseconds. */
const PATIENCE = 600_000;

/** Runs a bench in a fresh browser whose profile has these records, brought in as a person does: by restoring a backup. */
export async function inReview<T>(
  records: BackupRecords,
  build: string,
  body: (chromium: Chromium) => Promise<T>,
): Promise<T> {
  const chromium = await launchChromium({ build });
  try {
    const options = await openOptions(chromium);
    await chooseBackup(options, await backupFileOf(records));
    await waitForText(options, words('options.plan.nothingYet'), PATIENCE);
    await click(options, `::-p-xpath(//button[normalize-space(.)="${words('options.plan.apply')}"])`);
    await waitForText(options, words('options.restored').split('$')[0]?.trim() ?? '', PATIENCE);
    await options.close();
    return await body(chromium);
  } finally {
    await chromium.close();
  }
}
