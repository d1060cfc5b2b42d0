import type { DocumentRecord } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import type { Tag } from '../model/tag.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { write } from './write.ts';

/**
 * Writes what settling two readings changed, in one step: the consensus review, its documents that are not there yet,
 * tags, and which of its tags go to the bin. `conflict`: another window has settled something since it was read.
 */
export function saveReading(change: {
  review: Review;
  documents: DocumentRecord[];
  tags: Tag[];
  gone: string[];
}): Promise<Result<Review>> {
  return write('reading:settle', async ({ get, put, putAll }) => {
    const there = await get('reviews', change.review.id);
    if (there && there.revision !== change.review.revision) throw new Refusal('conflict', 'review', there);
    const review = await put('reviews', { ...change.review, deletedAt: null });
    const known = await database.documents.bulkGet(change.documents.map(({ id }) => id));
    await putAll(
      'documents',
      change.documents.filter((_, index) => !known[index]),
    );
    await putAll('tags', change.tags);
    const going = await database.tags.bulkGet(change.gone);
    const now = Date.now();
    await putAll(
      'tags',
      going.flatMap((tag) => (tag ? [{ ...tag, updatedAt: now, deletedAt: now }] : [])),
    );
    return review;
  });
}

/** Ties a review to the readings of other people, as the first one. What is tied stays tied. */
export function shareReview(request: { id: string; packetId: string; blind: boolean }): Promise<Result<Review>> {
  return write('review:edit', async ({ get, put }) => {
    const review = await get('reviews', request.id);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const { packetId: id, blind } = request;
    if (review.packet && (review.packet.reader !== 'first' || review.packet.blind === blind)) return review;
    const packet = { id: review.packet?.id ?? id, reader: 'first' as const, blind, from: '' };
    return put('reviews', { ...review, packet, updatedAt: Date.now() });
  });
}

/** The reviews that belong to one packet and are not deleted: the first reading, the second, the consensus. */
export async function readingsOf(packetId: string): Promise<Review[]> {
  return database.reviews.filter(({ packet, deletedAt }) => packet?.id === packetId && deletedAt === null).toArray();
}
