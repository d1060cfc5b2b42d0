import type { BackupRecords } from '../../core/model/backup.ts';
import type { SectionId } from '../../core/transfer/report/report.ts';
import { questionsModel, reportModel } from '../../core/transfer/report/reportModel.ts';
import type { ReportRecords } from '../../core/transfer/report/reportRecords.ts';
import { talliesFrom } from '../dom/talliesFrom.ts';
import { LAKESIDE, NORTHFIELD, reviewRecords } from '../reviewRecords.ts';
import { say } from './englishSay.ts';

export const NOW = Date.UTC(2026, 10, 14, 12);

/** What the page would hand to the report for these documents of the review in tests/reviewRecords.ts. */
export function recordsFor(documentIds: string[], records: BackupRecords = reviewRecords()): ReportRecords {
  const [review] = records.reviews;
  if (!review) throw new Error('There is no review.');
  const ours = <T extends { documentId: string }>(all: T[]) =>
    all.filter((one) => documentIds.includes(one.documentId));
  return {
    review,
    documents: records.documents.filter(({ id }) => documentIds.includes(id)),
    tags: ours(records.tags),
    tallies: talliesFrom(ours(records.tags)),
    findings: ours(records.findings),
    requests: ours(records.vendorRequests),
    answers: records.answers,
    stepStatuses: records.stepStatuses,
    stageNotes: records.stageNotes,
  };
}

export const BOTH = [NORTHFIELD, LAKESIDE];

/** The report of one document, or of these. */
export const madeReport = (
  documentIds: string[] = [NORTHFIELD],
  { leftOut = [], hideQuotes = false }: { leftOut?: SectionId[]; hideQuotes?: boolean } = {},
  records?: BackupRecords,
) => reportModel(recordsFor(documentIds, records), { leftOut, hideQuotes, now: NOW }, say);

/** The questions alone. */
export const madeQuestions = () => questionsModel(recordsFor([NORTHFIELD]), { hideQuotes: false, now: NOW }, say);
