import type { DocumentRecord } from '../../core/model/document.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { HistoryAction } from '../../core/model/history.ts';
import type { Review } from '../../core/model/review.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Tally } from '../../core/model/tally.ts';
import type { Steps } from '../shell/makeSteps.ts';
import type { Notices, Write } from '../shell/useNotices.ts';
import type { Place } from './place.ts';

/** Everything the review's pages read and do; made in one place, passed down whole. Tags are read where they are shown. */
export type ReviewModel = {
  settings: Settings;
  review: Review;
  reviews: { review: Review }[];
  /** The documents that are not in the bin, in the order in which they came in. */
  documents: DocumentRecord[];
  tallies: Tally[];
  findings: Finding[];
  history: { undo: HistoryAction | null; redo: HistoryAction | null };
  notices: Notices;
  dismiss: (change: Partial<Notices>) => void;
  say: (text: string) => void;
  toast: (text: string, undo?: () => void) => void;
  write: Write;
  place: Place;
} & Steps;
