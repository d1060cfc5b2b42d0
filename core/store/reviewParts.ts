import type { DocumentRecord } from '../model/document.ts';
import type { Records } from '../model/records.ts';
import { tagsIn } from '../model/tally.ts';
import { database } from './database.ts';

/** Everything of one review that does not lie in the bin, the oldest first, with the texts of its documents by document id. */
export async function readReview(reviewId: string) {
  const rest = await readRest(reviewId);
  if (!rest) return null;
  const kept = new Set(rest.documents.map(({ id }) => id));
  const tags = (await ofReview('tags', reviewId)).filter(({ documentId }) => kept.has(documentId));
  const texts = await database.texts.bulkGet(rest.documents.map(({ url }) => url));
  return {
    ...rest,
    tags,
    texts: new Map(rest.documents.flatMap(({ id }, index) => (texts[index] ? [[id, texts[index].text] as const] : []))),
  };
}

/**
 * The same to be read document by document, so that a review of 100,000 tags is never held whole; null when the review is
 * not there. `tagCount` counts the tags of all documents.
 */
export async function readReviewInParts(reviewId: string) {
  const rest = await readRest(reviewId);
  if (!rest) return null;
  const tallies = await database.tallies.bulkGet(rest.documents.map(({ id }) => id));
  return {
    ...rest,
    tagCount: tallies.reduce((sum, tally) => sum + (tally ? tagsIn(tally) : 0), 0),
    tagsOf: async ({ id }: DocumentRecord) => shown(await database.tags.where('documentId').equals(id).toArray()),
    textOf: async ({ url }: DocumentRecord) => (await database.texts.get(url))?.text ?? null,
  };
}

async function readRest(reviewId: string) {
  const review = await database.reviews.get(reviewId);
  if (!review) return null;
  const documents = await ofReview('documents', reviewId);
  const kept = new Set(documents.map(({ id }) => id));
  const onDocument = <T extends { documentId: string }>(all: T[]) =>
    all.filter(({ documentId }) => kept.has(documentId));
  return {
    review,
    documents,
    findings: onDocument(await ofReview('findings', reviewId)),
    answers: await ofReview('answers', reviewId),
    stepStatuses: await ofReview('stepStatuses', reviewId),
    stageNotes: await ofReview('stageNotes', reviewId),
    vendorRequests: onDocument(await ofReview('vendorRequests', reviewId)),
  };
}

async function ofReview<T extends keyof Records>(table: T, reviewId: string): Promise<Records[T][]> {
  return shown(await database.table<Records[T]>(table).where('reviewId').equals(reviewId).toArray());
}

/** Those that do not lie in the bin, the oldest first. */
function shown<T extends { id: string; createdAt: number }>(all: T[]): T[] {
  return all
    .filter((record) => !('deletedAt' in record) || record.deletedAt === null)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
