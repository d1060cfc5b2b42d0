import { type DocumentRecord, documentUrl } from '../model/document.ts';
import { database } from './database.ts';

/** The document of a review at an address (as documentUrl reads it), or null. A deleted review shows none. */
export function documentAt(reviewId: string, url: string): Promise<DocumentRecord | null> {
  const { reviews, documents } = database;
  return database.transaction('r', [reviews, documents], async () => {
    if (!(await isShown(reviewId))) return null;
    const found = await anyDocumentAt(reviewId, documentUrl(url));
    return found?.deletedAt === null ? found : null;
  });
}

/** The document of a review that was met at an address, in the bin or not; one that is not goes first. */
export async function anyDocumentAt(reviewId: string, url: string): Promise<DocumentRecord | undefined> {
  const { documents } = database;
  const first = await documents.where({ reviewId, url }).toArray();
  const also = await documents.where('alsoAt').equals(url).toArray();
  const found = [...first, ...also.filter((document) => document.reviewId === reviewId)];
  return found.find(({ deletedAt }) => deletedAt === null) ?? found[0];
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
    const all = await documents.where('reviewId').equals(reviewId).sortBy('createdAt');
    return all.filter(({ deletedAt }) => deletedAt === null);
  });
}

/** Whether a review is there and not in the bin. */
export async function isShown(reviewId: string): Promise<boolean> {
  return (await database.reviews.get(reviewId))?.deletedAt === null;
}
