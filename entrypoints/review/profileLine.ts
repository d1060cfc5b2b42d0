import { i18n } from '#i18n';
import { framework } from '../../content/framework.ts';
import type { Review } from '../../core/model/review.ts';

/** What a review requires and who scored it, in a line. */
export function profileLine({ requirements, reviewer }: Pick<Review, 'requirements' | 'reviewer'>): string {
  const by = reviewer ? [i18n.t('review.cell.scoredBy', [reviewer])] : [];
  if (!requirements) return [i18n.t('review.cell.noProfile'), ...by].join(' ');
  const { name, passMark } = requirements;
  const count = requirements.requirements.length;
  const most = String(2 * framework.standards.length);
  return [i18n.t('review.cell.profile', count, [name, String(count), String(passMark), most]), ...by].join(' ');
}
