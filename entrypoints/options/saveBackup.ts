import { changeSettings } from '../../core/platform/settings.ts';
import { readAll } from '../../core/store/backup.ts';
import { writeBackup } from '../../core/transfer/backupFile.ts';

/** Writes everything to one file among the downloads and remembers when. */
export async function saveBackup(now: number): Promise<void> {
  const file = await writeBackup(await readAll(), now);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `crosswalk-${new Date(now).toISOString().slice(0, 10)}.json`;
  link.click();
  // Revoked at once, some browsers would have nothing left to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  await changeSettings({ lastBackupAt: now });
}
