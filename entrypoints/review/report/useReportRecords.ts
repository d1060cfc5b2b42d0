import { useMemo } from 'preact/hooks';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { sameContent } from '../../../core/model/sameContent.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { newestOf } from '../../../core/review/documentVersions.ts';
import { answersOf } from '../../../core/store/answers.ts';
import { documentsOf } from '../../../core/store/documents.ts';
import { findingsOf } from '../../../core/store/findings.ts';
import { currentReview } from '../../../core/store/reviews.ts';
import { stageNotesOf } from '../../../core/store/stageNotes.ts';
import { stepStatusesOf } from '../../../core/store/stepStatuses.ts';
import { tagsOfDocument } from '../../../core/store/tags.ts';
import { vendorRequestsOf } from '../../../core/store/vendorRequests.ts';
import type { ReportRecords } from '../../../core/transfer/report/reportRecords.ts';
import { storeKeptTexts } from '../../shell/keptTexts.ts';
import { useLive } from '../../shell/useLive.ts';
import type { ReviewModel } from '../reviewModel.ts';

/** What a report of these documents is made from, kept up to date; null until it is read. */
export function useReportRecords(model: ReviewModel, documents: readonly DocumentRecord[]): ReportRecords | null {
  const { review, tallies, findings } = model;
  const ids = documents.map(({ id }) => id).join();
  const failed = () => undefined;
  const tags = useLive(async () => tagsInOrder(ids.split(',').filter(Boolean)), [ids], failed);
  const rest = useLive(() => restOf(review.id), [review.id], failed);
  return useMemo(() => {
    if (!tags || !rest) return null;
    const ours = about(documents);
    return {
      ...{ review, documents: [...documents], tags, tallies: ours(tallies), findings: ours(findings) },
      ...{ ...rest, requests: ours(rest.requests) },
    };
  }, [review, documents, tags, rest, tallies, findings]);
}

/**
 * The same with all that people write as it stands in the database once what waits to be stored is: what is shown may be
 * behind that. The same object where nothing differs.
 */
export async function writtenBy(records: ReportRecords): Promise<ReportRecords> {
  await storeKeptTexts();
  const { id } = records.review;
  const [review, documents, findings, rest] = await Promise.all([
    currentReview(id, records.review.name),
    documentsOf(id),
    findingsOf(id),
    restOf(id),
  ]);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ours = about(records.documents);
  const now = {
    ...records,
    review: review.id === id ? review : records.review,
    documents: records.documents.map((document) => byId.get(document.id) ?? document),
    findings: ours(findings),
    ...{ ...rest, requests: ours(rest.requests) },
  };
  return sameContent(now, records) ? records : now;
}

/** Of records about documents, those that are about some. */
function about(documents: readonly DocumentRecord[]) {
  const ids = new Set(documents.map(({ id }) => id));
  return <T extends { documentId: string }>(all: readonly T[]) => all.filter(({ documentId }) => ids.has(documentId));
}

/** The documents that a place asks for: the one named, else the newest of each. */
export function documentsAt({ place, documents }: ReviewModel): DocumentRecord[] {
  const named = documents.find(({ id }) => id === place.documentId);
  return named ? [named] : newestOf(documents);
}

/** Document by document, so that the page has its turn in between. */
async function tagsInOrder(documentIds: string[]): Promise<Tag[]> {
  const all: Tag[][] = [];
  for (const id of documentIds) {
    const tags = await tagsOfDocument(id);
    all.push(tags.sort((a, b) => a.passage.position.start - b.passage.position.start));
  }
  return all.flat();
}

async function restOf(reviewId: string) {
  const [requests, answers, stepStatuses, stageNotes] = await Promise.all([
    vendorRequestsOf(reviewId),
    answersOf(reviewId),
    stepStatusesOf(reviewId),
    stageNotesOf(reviewId),
  ]);
  return { requests, answers, stepStatuses, stageNotes };
}
