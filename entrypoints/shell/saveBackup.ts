import { changeSettings } from '../../core/platform/settings.ts';
import { readAll } from '../../core/store/backup.ts';
import { writeBackup } from '../../core/transfer/backupFile.ts';
import { saveFile } from './saveFile.ts';

/** Writes everything to one file among the downloads and remembers when (`now`, in milliseconds). Rejects when it cannot be read. */
export async function saveBackup(now: number): Promise<void> {
  // The day as it is here, the way Swedes write it: 2026-11-23.
  const day = new Date(now).toLocaleDateString('sv');
  saveFile(await writeBackup(await readAll(), now), `crosswalk-${day}.json`);
  await changeSettings({ lastBackupAt: now });
}
