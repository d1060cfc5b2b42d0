import type { Review } from '../../core/model/review.ts';
import type { Write } from './useNotices.ts';

/** The review that is open, all of them, and how to write: what the panel and the review's pages have of reviews. */
export type Reviewing = {
  review: Review;
  reviews: { review: Review }[];
  write: Write;
};
