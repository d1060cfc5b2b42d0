import type { BackupRecords } from '../../core/model/backup.ts';
import { changeSettings, readSettings } from '../../core/platform/settings.ts';
import { listReviews } from '../../core/store/reviews.ts';

/**
 * After a restore: somebody who is in a review that holds nothing, as on a new computer, is taken to the one that was
 * restored. Anybody else stays where they are.
 */
export async function showRestored(records: BackupRecords): Promise<void> {
  const { currentReviewId } = await readSettings();
  const reviews = await listReviews();
  const current = reviews.find(({ review }) => review.id === currentReviewId) ?? reviews[0];
  if (current && current.tags > 0) return;
  const restored = reviews.find(({ review, tags }) => tags > 0 && records.reviews.some(({ id }) => id === review.id));
  if (restored) await changeSettings({ currentReviewId: restored.review.id });
}
