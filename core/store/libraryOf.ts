import type { DocumentRecord } from '../model/document.ts';
import { fileHash } from '../model/document.ts';
import { documentsOf } from './documents.ts';
import { hashesKept } from './files.ts';
import { tagsOfReview } from './tags.ts';

/** A document of a review as the library lists it. `kept` is the hash of its file, when the file's bytes are here. */
export type LibraryEntry = { document: DocumentRecord; tags: number; kept: string | null };

/** All documents of a review, the one opened or tagged first at the end. */
export async function libraryOf(reviewId: string): Promise<LibraryEntry[]> {
  const [documents, tags, hashes] = await Promise.all([documentsOf(reviewId), tagsOfReview(reviewId), hashesKept()]);
  const counts = new Map<string, number>();
  for (const { documentId } of tags) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return documents.reverse().map((document) => {
    const own = [document.url, ...document.alsoAt].map(fileHash);
    return { document, tags: counts.get(document.id) ?? 0, kept: own.find((hash) => hash && hashes.has(hash)) ?? null };
  });
}
