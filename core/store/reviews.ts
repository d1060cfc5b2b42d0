import { Dexie } from 'dexie';
import type { Result } from '../model/result.ts';
import { newReviewFields, type Review, type ReviewSettings } from '../model/review.ts';
import { sameContent } from '../model/sameContent.ts';
import { tagsIn } from '../model/tally.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/**
 * The review changed last; when there is none, one of this name is made. That is no step to undo. Rejects when it
 * cannot be made (problemOf says why).
 */
export async function firstReview(name: string): Promise<Review> {
  const result = await write(null, async (change) => {
    const [newest] = await reviewsInOrder();
    return newest?.review ?? (await change.put('reviews', newReview(crypto.randomUUID(), name)));
  });
  if (!result.ok) throw new Refusal(result.error.code, result.error.detail);
  return result.value;
}

/** The review with that id, unless it is deleted or null was asked for: then firstReview(name). */
export async function currentReview(id: string | null, name: string): Promise<Review> {
  const review = id === null ? undefined : await database.reviews.get(id);
  return review && review.deletedAt === null ? review : firstReview(name);
}

/** Reviews that are not deleted, last changed first (a changed tag changes its review). */
export function reviewsInOrder(): Promise<{ review: Review }[]> {
  const { reviews, tags } = database;
  return database.transaction('r', [reviews, tags], async () => {
    const shown = await reviews.filter((review) => review.deletedAt === null).toArray();
    const rows = await Promise.all(
      shown.map(async (review) => {
        const ofReview = tags
          .where('[reviewId+updatedAt]')
          .between([review.id, Dexie.minKey], [review.id, Dexie.maxKey]);
        const [lastKey] = (await ofReview.reverse().limit(1).keys()) as unknown as [string, number][];
        return { review, changed: Math.max(review.updatedAt, lastKey?.[1] ?? 0) };
      }),
    );
    return rows.sort((a, b) => b.changed - a.changed).map(({ review }) => ({ review }));
  });
}

/** The same with what they hold, which takes longer to read. */
export function listReviews(): Promise<{ review: Review; documents: number; tags: number }[]> {
  const { reviews, documents, tags, tallies } = database;
  return database.transaction('r', [reviews, documents, tags, tallies], async () => {
    const rows = await reviewsInOrder();
    return Promise.all(
      rows.map(async ({ review }) => {
        const ofReview = documents.where('reviewId').equals(review.id);
        // To count 100,000 tags in the index takes longer than all else that is read.
        const counted = await tallies.where('reviewId').equals(review.id).toArray();
        return {
          review,
          documents: await ofReview.filter(({ deletedAt }) => deletedAt === null).count(),
          tags: counted.reduce((sum, tally) => sum + tagsIn(tally), 0),
        };
      }),
    );
  });
}

/** Makes a review, with what is known of it already; the same id again gives the one that is there. */
export function createReview(request: {
  id: string;
  name: string;
  settings?: Partial<ReviewSettings>;
}): Promise<Result<Review>> {
  const { id, name, settings } = request;
  return write('review:create', async (change) => {
    return (await change.get('reviews', id)) ?? (await change.put('reviews', { ...newReview(id, name), ...settings }));
  });
}

/** Gives a review another name. `conflict` carries the review as it is now. */
export function renameReview(request: { id: string; revision: number; name: string }): Promise<Result<Review>> {
  return write('review:rename', async (change) => {
    const review = await existing(change, request.id);
    if (review.deletedAt !== null) throw new Refusal('gone', 'review deleted');
    if (review.name === request.name.trim()) return review;
    if (review.revision !== request.revision) throw new Refusal('conflict', 'review', review);
    return change.put('reviews', { ...review, name: request.name, updatedAt: Date.now() });
  });
}

/** Changes what a review is for, whom it is about and what it must show. `conflict` carries the review as it is now. */
export function editReview(request: {
  id: string;
  revision: number;
  settings: Partial<ReviewSettings>;
}): Promise<Result<Review>> {
  return write('review:edit', async (change) => {
    const review = await existing(change, request.id);
    if (review.deletedAt !== null) throw new Refusal('gone', 'review deleted');
    const next = { ...review, ...request.settings };
    if (sameContent(next, review)) return review;
    if (review.revision !== request.revision) throw new Refusal('conflict', 'review', review);
    return change.put('reviews', { ...next, updatedAt: Date.now() });
  });
}

/** Puts a review away, or takes it back; nothing in it changes. */
export function archiveReview({ id, archived }: { id: string; archived: boolean }): Promise<Result<Review>> {
  return write('review:archive', async (change) => {
    const review = await existing(change, id);
    if ((review.archivedAt !== null) === archived) return review;
    const now = Date.now();
    return change.put('reviews', { ...review, updatedAt: now, archivedAt: archived ? now : null });
  });
}

/** Puts a review in the bin. Its documents and tags are hidden with it and come back with it. */
export function deleteReview(request: { id: string; revision: number }): Promise<Result<Review>> {
  return write('review:delete', async (change) => {
    const review = await existing(change, request.id);
    if (review.deletedAt !== null) return review;
    if (review.revision !== request.revision) throw new Refusal('conflict', 'review', review);
    const now = Date.now();
    return change.put('reviews', { ...review, updatedAt: now, deletedAt: now });
  });
}

/** Takes a review out of the bin. */
export function restoreReview(id: string): Promise<Result<Review>> {
  return write('review:restore', async (change) => {
    const review = await existing(change, id);
    if (review.deletedAt === null) return review;
    return change.put('reviews', { ...review, updatedAt: Date.now(), deletedAt: null });
  });
}

async function existing(change: Change, id: string): Promise<Review> {
  const review = await change.get('reviews', id);
  if (!review) throw new Refusal('gone', 'review');
  return review;
}

/** The edition of the standards that is bundled. */
const EDITION = '2022';

function newReview(id: string, name: string): Omit<Review, 'revision'> {
  const now = Date.now();
  return { id, name, ...newReviewFields(EDITION), createdAt: now, updatedAt: now, deletedAt: null };
}
