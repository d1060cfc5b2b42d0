import type { Records } from '../../model/records.ts';
import type { Review } from '../../model/review.ts';

/**
 * Everything of one review that an export can carry, without what lies in the bin. `texts` has the whole text of each
 * document that was read here, by the document's id. What suggestions have learned leaves a device only in a backup.
 */
export type ReviewParts = { review: Review; texts: ReadonlyMap<string, string> } & Omit<
  { [K in keyof Records]: Records[K][] },
  'reviews' | 'profiles' | 'verdicts'
>;
