import { i18n } from '#i18n';
import type { Problem } from '../core/model/result.ts';

/** What happened, what is safe and what to do, in one or two sentences. */
export function problemText(problem: Problem): string {
  switch (problem.code) {
    case 'conflict':
      return i18n.t('problem.conflict');
    case 'full':
      return i18n.t('problem.full');
    case 'gone':
      return i18n.t('problem.gone');
    case 'unreachable':
      return i18n.t('problem.unreachable');
    default:
      return i18n.t('problem.failed');
  }
}
