import { type DocumentRecord, documentUrl, newWebPage } from '../model/document.ts';
import { anyDocumentAt } from './documents.ts';
import { Refusal } from './refusal.ts';
import type { Change } from './write.ts';

/**
 * The document of an address in a review, for something that a person says of it: taken out of the bin, or made when it is
 * the first that is said. A file's is made when it is opened, so what is made here is a web page's. `gone`: the review
 * is deleted.
 */
export async function documentFor(
  change: Change,
  { reviewId, url: address, title }: { reviewId: string; url: string; title: string },
): Promise<DocumentRecord> {
  if (!URL.canParse(address)) throw new Refusal('invalid', 'address');
  const url = documentUrl(address);
  const review = await change.get('reviews', reviewId);
  if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
  const now = Date.now();
  const existing = await anyDocumentAt(reviewId, url);
  if (existing?.deletedAt === null) return existing;
  if (existing) return change.put('documents', { ...existing, updatedAt: now, deletedAt: null });
  const times = { createdAt: now, updatedAt: now, deletedAt: null };
  return change.put('documents', { id: crypto.randomUUID(), reviewId, ...newWebPage(), url, title, ...times });
}
