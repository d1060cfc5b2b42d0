import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { BackupCallout } from '../../components/BackupCallout.tsx';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { backupDue } from '../../core/review/backupDue.ts';
import { countSince } from '../../core/store/backup.ts';
import { live } from '../../core/store/live.ts';
import type { PanelModel } from './panelModel.ts';

/** A gentle word when a backup is due; gone for as long as the panel is open once it was put off. */
export function BackupReminder({ model }: { model: PanelModel }) {
  const { settings, reviews } = model;
  const { lastBackupAt } = settings;
  const [later, setLater] = useState(false);
  const tagsSince = useSubscribed<number>(
    (next, signal) => live(() => countSince(lastBackupAt), next, signal),
    [lastBackupAt],
  );
  if (!settings.backupReminder || later || !tagsSince) return null;
  const startedAt = Math.min(...reviews.map(({ review }) => review.createdAt));
  const now = Date.now();
  if (!backupDue({ since: lastBackupAt ?? startedAt, tagsSince, now })) return null;
  return (
    <div class="notices">
      <BackupCallout lastBackupAt={lastBackupAt} tagsSince={tagsSince} now={now} due={false}>
        <button type="button" class="btn sm" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('panel.saveBackup')}
        </button>
        <button type="button" class="btn sm quiet" onClick={() => setLater(true)}>
          {i18n.t('panel.later')}
        </button>
      </BackupCallout>
    </div>
  );
}
