import { Archive } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Callout } from './Callout.tsx';

const DAY = 24 * 60 * 60 * 1000;

/**
 * When the last backup was and what has come since, with what to do about it as children. It asks for attention when a
 * backup is due (backupDue) and is quiet otherwise. Times in milliseconds; `lastBackupAt` null for none yet.
 */
export function BackupCallout(props: {
  lastBackupAt: number | null;
  tagsSince: number;
  now: number;
  due: boolean;
  children: ComponentChildren;
}) {
  const { lastBackupAt, tagsSince, now } = props;
  return (
    <Callout
      {...(props.due && { tone: 'warn' })}
      icon={Archive}
      title={when(lastBackupAt, now)}
      text={what(lastBackupAt !== null, tagsSince)}
    >
      {props.children}
    </Callout>
  );
}

function when(lastBackupAt: number | null, now: number): string {
  if (lastBackupAt === null) return i18n.t('options.backupNever');
  const days = Math.floor((now - lastBackupAt) / DAY);
  return days < 1 ? i18n.t('options.backupToday') : i18n.t('options.backupDays', days);
}

function what(everMade: boolean, tagsSince: number): string {
  if (everMade) return tagsSince > 0 ? i18n.t('options.backupSince', tagsSince) : i18n.t('options.backupNone');
  return tagsSince > 0 ? i18n.t('options.backupUnsaved', tagsSince) : i18n.t('options.backupEmpty');
}
