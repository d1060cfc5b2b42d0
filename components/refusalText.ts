import { i18n } from '#i18n';
import type { BackupRefusal } from '../core/model/backup.ts';

/** Why a backup file was not read, and what to do, in one clear sentence or two. */
export function refusalText(refusal: BackupRefusal): string {
  if (refusal.reason === 'newer') return i18n.t('problem.backup.newer', [String(refusal.format ?? '')]);
  return i18n.t(`problem.backup.${refusal.reason}`);
}
