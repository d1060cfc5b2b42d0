import { changeSettings } from '../../core/platform/settings.ts';
import { readAll } from '../../core/store/backup.ts';
import { writeBackup } from '../../core/transfer/backupFile.ts';
import { saveFile } from '../shell/saveFile.ts';

/** Writes everything to one file among the downloads and remembers when. */
export async function saveBackup(now: number): Promise<void> {
  saveFile(await writeBackup(await readAll(), now), `crosswalk-${new Date(now).toISOString().slice(0, 10)}.json`);
  await changeSettings({ lastBackupAt: now });
}
