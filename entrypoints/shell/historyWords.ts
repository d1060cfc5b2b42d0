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
    case 'tag:detach':
      return i18n.t('panel.history.tagDetach');
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
    case 'review:edit':
      return i18n.t('panel.history.reviewEdit');
    case 'review:archive':
      return i18n.t('panel.history.reviewArchive');
    case 'review:duplicate':
      return i18n.t('panel.history.reviewDuplicate');
    case 'document:edit':
      return i18n.t('panel.history.documentEdit');
    case 'profile:edit':
      return i18n.t('panel.history.profileEdit');
    case 'profile:delete':
      return i18n.t('panel.history.profileDelete');
    case 'profile:restore':
      return i18n.t('panel.history.profileRestore');
    case 'finding:edit':
      return i18n.t('panel.history.findingEdit');
    case 'finding:absence':
      return i18n.t('panel.history.findingAbsence');
    case 'worksheet:edit':
      return i18n.t('panel.history.worksheetEdit');
    case 'steps:edit':
      return i18n.t('panel.history.stepsEdit');
    case 'chain:edit':
      return i18n.t('panel.history.chainEdit');
    case 'questions:edit':
      return i18n.t('panel.history.questionsEdit');
    case 'questions:delete':
      return i18n.t('panel.history.questionsDelete');
    case 'exchange:import':
      return i18n.t('panel.history.exchangeImport');
    case 'reading:settle':
      return i18n.t('panel.history.readingSettle');
    case 'suggestion:dismiss':
      return i18n.t('panel.history.suggestionDismiss');
    case 'suggestion:forget':
      return i18n.t('panel.history.suggestionForget');
  }
}
