import { CircleAlert, Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupCallout } from '../../components/BackupCallout.tsx';
import { FileChooser } from '../../components/FileChooser.tsx';
import { Icon } from '../../components/Icon.tsx';
import { problemText } from '../../components/problemText.ts';
import { refusalText } from '../../components/refusalText.ts';
import { useSubscribed } from '../../components/useSubscribed.ts';
import type { BackupRecords } from '../../core/model/backup.ts';
import type { Settings } from '../../core/model/settings.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { backupDue } from '../../core/review/backupDue.ts';
import { countSince } from '../../core/store/backup.ts';
import { historyTop, undo } from '../../core/store/history.ts';
import { live } from '../../core/store/live.ts';
import { problemOf } from '../../core/store/problemOf.ts';
import { readBackup } from '../../core/transfer/backupFile.ts';
import { saveBackup } from '../shell/saveBackup.ts';
import type { Notice } from './notice.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { showRestored } from './showRestored.ts';

/** Save a backup file, and restore one after showing what it would do. */
export function Backup(props: { settings: Settings; startedAt: number | null; tell: (notice: Notice | null) => void }) {
  const { settings, tell } = props;
  const { lastBackupAt } = settings;
  const tagsSince = useSubscribed<number>(
    (next, signal) => live(() => countSince(lastBackupAt), next, signal),
    [lastBackupAt],
  );
  const [error, setError] = useState('');
  const [working, setWorking] = useState<'save' | 'read' | null>(null);
  const [records, setRecords] = useState<BackupRecords | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) problem.current?.focus();
  }, [error]);

  const run = async (what: 'save' | 'read', work: () => Promise<void>) => {
    if (working) return;
    setWorking(what);
    setError('');
    try {
      await work();
    } catch (error) {
      setError(problemText(problemOf(error)));
    } finally {
      setWorking(null);
    }
  };
  const save = () =>
    run('save', async () => {
      await saveBackup(Date.now());
      tell({ text: i18n.t('options.saved') });
    });
  const read = (file: File) =>
    run('read', async () => {
      const result = await readBackup(file);
      tell(null);
      if (result.ok) setRecords(result.value);
      else setError(refusalText(result));
    });
  const takeBack = async () => {
    if ((await historyTop()).undo !== 'backup:restore') return tell({ text: i18n.t('options.notLast') });
    const result = await undo();
    void announceChange();
    tell({ text: result.ok ? i18n.t('options.restoreUndone') : problemText(result.error) });
  };
  const onRestored = (counts: { added: number; changed: number }) => {
    if (records) void showRestored(records).then(announceChange);
    setRecords(null);
    tell({
      text: i18n.t('options.restored', [counts.added.toLocaleString(), counts.changed.toLocaleString()]),
      undo: () => void takeBack(),
    });
  };

  const [saving, reading] = [working === 'save', working === 'read'];
  const now = Date.now();
  const due =
    settings.backupReminder && backupDue({ since: lastBackupAt ?? props.startedAt, tagsSince: tagsSince ?? 0, now });
  return (
    <div class="or">
      <div class="full">
        <BackupCallout lastBackupAt={lastBackupAt} tagsSince={tagsSince ?? 0} now={now} due={due}>
          <button class="btn sm primary" type="button" aria-disabled={saving} onClick={() => void save()}>
            {saving ? <span class="spinner" /> : <Icon of={Download} small />}
            {i18n.t('options.save')}
          </button>
          <button class="btn sm" type="button" aria-disabled={reading} onClick={() => chooser.current?.click()}>
            {reading && <span class="spinner" />}
            {i18n.t('options.restore')}
          </button>
          <FileChooser input={chooser} accept=".json,application/json" onFile={(file) => void read(file)} />
        </BackupCallout>
        {error && (
          <div class="callout bad" role="alert" tabIndex={-1} ref={problem}>
            <Icon of={CircleAlert} />
            <p>{error}</p>
          </div>
        )}
      </div>
      {records && <RestoreDialog records={records} onRestored={onRestored} onClose={() => setRecords(null)} />}
    </div>
  );
}
