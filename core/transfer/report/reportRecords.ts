import type { AnswerRecord } from '../../model/answer.ts';
import type { DocumentRecord } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { StageNote } from '../../model/stageNote.ts';
import type { StepStatus } from '../../model/stepStatus.ts';
import type { Tag } from '../../model/tag.ts';
import type { Tally } from '../../model/tally.ts';
import type { VendorRequest } from '../../model/vendorRequest.ts';
import type { SectionId } from './report.ts';

/** What a report is made from: the documents that it is about, in their order, and what was said of them. */
export type ReportRecords = {
  review: Review;
  documents: DocumentRecord[];
  /** Their tags, in the order in which they stand in each document. */
  tags: Tag[];
  tallies: Tally[];
  findings: Finding[];
  requests: VendorRequest[];
  answers: AnswerRecord[];
  stepStatuses: StepStatus[];
  stageNotes: StageNote[];
};

/** What a person chose. `now` is the date that stands in it, in milliseconds since 1970. */
export type ReportChoices = { leftOut: readonly SectionId[]; hideQuotes: boolean; now: number };
