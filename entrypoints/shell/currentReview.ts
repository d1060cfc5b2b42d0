import type { Review } from '../../core/model/review.ts';
import type { Settings } from '../../core/model/settings.ts';

/** The review that a person chose last, else the one changed last; null while they are being read. */
export function currentReview(reviews: { review: Review }[] | null, settings: Settings | null): Review | null {
  const current = reviews?.find(({ review }) => review.id === settings?.currentReviewId);
  return (current ?? reviews?.[0])?.review ?? null;
}
