import { i18n } from '#i18n';
import type { DocumentStanding } from '../../../core/review/requirements.ts';

/** How a document stands, in a few words: its points, and whether that is enough. */
export function standingWords({ total, most, passMark, reachesMark, unmet }: DocumentStanding): string {
  const points = i18n.t('review.documents.points', [String(total), String(most)]);
  if (!reachesMark) return i18n.t('review.documents.below', [points, String(passMark)]);
  return unmet.length > 0
    ? `${points}, ${i18n.t('review.documents.unmet', unmet.length)}`
    : i18n.t('review.documents.passes', [points]);
}
