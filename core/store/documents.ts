import { type DocumentRecord, documentUrl } from '../model/document.ts';
import { database } from './database.ts';

/** The document of a review at an address (as documentUrl reads it), or null. A deleted review shows none. */
export function documentAt(reviewId: string, url: string): Promise<DocumentRecord | null> {
  const address = documentUrl(url);
  const { reviews, documents } = database;
  return database.transaction('r', [reviews, documents], async () => {
    if (!(await isShown(reviewId))) return null;
    return (await documents.where({ reviewId, url: address }).first()) ?? null;
  });
}

/** The document with that id, or null. */
export async function documentById(id: string): Promise<DocumentRecord | null> {
  return (await database.documents.get(id)) ?? null;
}

/** Documents of a review, oldest first. A deleted review shows none. */
export function documentsOf(reviewId: string): Promise<DocumentRecord[]> {
  const { reviews, documents } = database;
  return database.transaction('r', [reviews, documents], async () => {
    if (!(await isShown(reviewId))) return [];
    return documents.where('reviewId').equals(reviewId).sortBy('createdAt');
  });
}

/** Whether a review is there and not in the bin. */
export async function isShown(reviewId: string): Promise<boolean> {
  return (await database.reviews.get(reviewId))?.deletedAt === null;
}
