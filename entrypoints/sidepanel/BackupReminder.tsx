import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupCallout } from '../../components/BackupCallout.tsx';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { backupDue } from '../../core/review/backupDue.ts';
import { countSince } from '../../core/store/backup.ts';
import { live } from '../../core/store/live.ts';
import { problemOf } from '../../core/store/problemOf.ts';
import { saveBackup } from '../shell/saveBackup.ts';
import type { PanelModel } from './panelModel.ts';

/** A gentle word when a backup is due; gone for as long as the panel is open once it was put off. */
export function BackupReminder({ model }: { model: PanelModel }) {
  const { settings, reviews } = model;
  const { lastBackupAt } = settings;
  const [later, setLater] = useState(false);
  const [saving, setSaving] = useState(false);
  const tagsSince = useSubscribed<number>(
    (next, signal) => live(() => countSince(lastBackupAt), next, signal),
    [lastBackupAt],
  );
  if (!settings.backupReminder || later || !tagsSince) return null;
  const startedAt = Math.min(...reviews.map(({ review }) => review.createdAt));
  const now = Date.now();
  if (!backupDue({ since: lastBackupAt ?? startedAt, tagsSince, now })) return null;
  const save = async () => {
    if (saving) return;
    setSaving(true);
    try {
      await saveBackup(Date.now());
      model.toast(i18n.t('options.saved'));
    } catch (error) {
      model.dismiss({ failure: { problem: problemOf(error), retry: () => void save() } });
    }
    setSaving(false);
  };
  return (
    <div class="notices">
      <BackupCallout lastBackupAt={lastBackupAt} tagsSince={tagsSince} now={now} due={false}>
        <button type="button" class="btn sm" aria-disabled={saving} onClick={() => void save()}>
          {saving && <span class="spinner" />}
          {i18n.t('panel.saveBackup')}
        </button>
        <button type="button" class="btn sm quiet" onClick={() => setLater(true)}>
          {i18n.t('panel.later')}
        </button>
      </BackupCallout>
    </div>
  );
}
