import { i18n } from '#i18n';
import type { HistoryAction } from '../../core/model/history.ts';

/** What a step did, in words that follow “Undone:”. */
export function historyWords(action: HistoryAction): string {
  switch (action) {
    case 'tag:create':
      return i18n.t('panel.history.tagCreate');
    case 'tag:edit':
      return i18n.t('panel.history.tagEdit');
    case 'tag:passage':
      return i18n.t('panel.history.tagPassage');
    case 'tag:delete':
      return i18n.t('panel.history.tagDelete');
    case 'tag:restore':
      return i18n.t('panel.history.tagRestore');
    case 'document:open':
      return i18n.t('panel.history.documentOpen');
    case 'document:join':
      return i18n.t('panel.history.documentJoin');
    case 'document:revise':
      return i18n.t('panel.history.documentRevise');
    case 'document:delete':
      return i18n.t('panel.history.documentDelete');
    case 'document:restore':
      return i18n.t('panel.history.documentRestore');
    case 'review:create':
      return i18n.t('panel.history.reviewCreate');
    case 'review:rename':
      return i18n.t('panel.history.reviewRename');
    case 'review:delete':
      return i18n.t('panel.history.reviewDelete');
    case 'review:restore':
      return i18n.t('panel.history.reviewRestore');
    case 'backup:restore':
      return i18n.t('panel.history.backupRestore');
  }
}
