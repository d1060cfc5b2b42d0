import type { Records } from '../model/records.ts';
import { database } from './database.ts';

/** Everything of one review that does not lie in the bin, the oldest first, with the texts of its documents by document id. */
export async function readReview(reviewId: string) {
  const of = async <T extends keyof Records>(table: T): Promise<Records[T][]> => {
    const all: Records[T][] = await database.table(table).where('reviewId').equals(reviewId).toArray();
    return all
      .filter((record) => !('deletedAt' in record) || record.deletedAt === null)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  };
  const review = await database.reviews.get(reviewId);
  if (!review) return null;
  const documents = await of('documents');
  const kept = new Set(documents.map(({ id }) => id));
  const texts = await database.texts.bulkGet(documents.map(({ url }) => url));
  const onDocument = <T extends { documentId: string }>(all: T[]) =>
    all.filter(({ documentId }) => kept.has(documentId));
  return {
    review,
    documents,
    tags: onDocument(await of('tags')),
    findings: onDocument(await of('findings')),
    answers: await of('answers'),
    stepStatuses: await of('stepStatuses'),
    stageNotes: await of('stageNotes'),
    vendorRequests: onDocument(await of('vendorRequests')),
    texts: new Map(documents.flatMap(({ id }, index) => (texts[index] ? [[id, texts[index].text] as const] : []))),
  };
}
