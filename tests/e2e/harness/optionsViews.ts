import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BackupRecords } from '../../../core/model/backup.ts';
import { writeBackup } from '../../../core/transfer/backupFile.ts';
import { chooseBackup, openOptions, saveBackup } from './backupPage.ts';
import { words } from './catalogue.ts';
import type { Visit } from './everyView.ts';
import type { Chromium } from './launchChromium.ts';
import { click, shown, waitForText } from './shown.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The options page: all of it, keys being recorded, the bin, a refused file and the dry run of a restore. */
export async function optionsViews(chromium: Chromium, visit: Visit): Promise<void> {
  const page = await openOptions(chromium);
  const onOptions = (name: string) => visit({ name, page, what: 'options' });
  await onOptions('all');
  await click(page, `aria/${words('options.changeNamed').replace('$1', words('options.nextTag'))}[role="button"]`);
  await onOptions('recording');
  await page.keyboard.press('a');
  await waitForText(page, words('options.keysBare'));
  await page.keyboard.press('Escape');
  await click(page, `aria/${words('options.open')}: ${words('options.deleted')}`);
  await shown(page, 'dialog');
  await onOptions('deleted');
  await page.keyboard.press('Escape');
  const file = await saveBackup(page, temporaryFolder('saved'));
  const saved = readFileSync(file, 'utf8');
  writeFileSync(file, saved.slice(0, saved.length / 2));
  await chooseBackup(page, file);
  await waitForText(page, words('problem.backup.damaged'));
  await onOptions('damaged');
  const differs = path.join(temporaryFolder('differs'), 'backup.json');
  writeFileSync(differs, await differing(saved));
  await chooseBackup(page, differs);
  await waitForText(page, words('options.plan.nothingYet'));
  await onOptions('restore');
  await page.keyboard.press('Escape');
  await page.close();
}

/** The same backup with one tag that is new, one that is newer and one that conflicts. */
async function differing(saved: string): Promise<string> {
  const records = (JSON.parse(saved) as { data: BackupRecords }).data;
  const [one, two, three, ...others] = records.tags;
  if (!one || !two || !three) throw new Error('The backup has too few tags.');
  const now = Date.now() + 60_000;
  const tags = [
    { ...one, id: randomUUID() },
    { ...two, note: 'Asked on Monday.', updatedAt: now },
    { ...three, note: 'Asked on Friday.' },
    ...others,
  ];
  return (await writeBackup({ ...records, tags }, now)).text();
}
