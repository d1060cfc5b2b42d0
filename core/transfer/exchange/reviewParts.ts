import type { Records } from '../../model/records.ts';
import type { Review } from '../../model/review.ts';

/**
 * Everything of one review that an export can carry, without what lies in the bin. `texts` has the whole text of each
 * document that was read here, by the document's id.
 */
export type ReviewParts = { review: Review; texts: ReadonlyMap<string, string> } & Omit<
  { [K in keyof Records]: Records[K][] },
  'reviews' | 'profiles' | 'verdicts'
>;

/**
 * How to export. `quotes` false: positions only, without the document's own words. `now` in milliseconds. `progress` hears
 * of each part done; a signal that aborts ends it (the promise rejects with its reason).
 */
export type ExportOptions = {
  quotes: boolean;
  now: number;
  progress?: (done: number, all: number) => void;
  signal?: AbortSignal;
};
