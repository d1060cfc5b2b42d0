import { fileAddress } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { dropOldDrafts } from './drafts.ts';
import { KEPT_FOR } from './keptFor.ts';
import { transact } from './transact.ts';

export type BinItem = { kind: 'tag' | 'document' | 'review'; id: string; name: string; deletedAt: number };

/**
 * What can be restored, last deleted first. A tag is named by its quote, the others by their names. Tags that went with
 * their document come back with it, and are not named; nor is a document that another one has taken in.
 */
export function binContents(): Promise<BinItem[]> {
  const { reviews, documents, tags } = database;
  return database.transaction('r', [reviews, documents, tags], async () => {
    const items: BinItem[] = [];
    const goneWith = new Map<string, number>();
    const takenIn = new Set(await documents.orderBy('alsoAt').uniqueKeys());
    await documents
      .where('deletedAt')
      .above(0)
      .each(({ id, title, fileName, url, deletedAt }) => {
        if (takenIn.has(url)) return;
        goneWith.set(id, deletedAt ?? 0);
        items.push({ kind: 'document', id, name: fileName || title || url, deletedAt: deletedAt ?? 0 });
      });
    await reviews
      .where('deletedAt')
      .above(0)
      .each(({ id, name, deletedAt }) => {
        items.push({ kind: 'review', id, name, deletedAt: deletedAt ?? 0 });
      });
    await tags
      .where('[deletedAt+reviewId]')
      .above([0])
      .each(({ id, documentId, passage, deletedAt }) => {
        if (goneWith.get(documentId) === deletedAt) return;
        items.push({ kind: 'tag', id, name: passage.quote.exact, deletedAt: deletedAt ?? 0 });
      });
    return items.sort((a, b) => b.deletedAt - a.deletedAt);
  });
}

/**
 * Drops what was deleted more than 30 days before `now` (a review with its documents and tags, a document with its tags),
 * files and texts that no document has any more, and steps and drafts of that age. A record that a younger step could
 * still bring back or take away waits until that step is forgotten, so undo stays exact. Returns how many things left.
 */
export function emptyBin(now: number): Promise<number> {
  const limit = now - KEPT_FOR;
  return database.transaction('rw', [...tablesOfBin(), database.drafts], async () => {
    await database.history.where('at').below(limit).delete();
    await dropOldDrafts(now);
    return dropDeletedBefore(limit);
  });
}

/**
 * Drops all that lies in the bin now, and every step of undo and redo: they hold what was deleted, and what stood in a note
 * before it was edited. Returns how many things left; this cannot be taken back.
 */
export function deleteForGood(): Promise<Result<number>> {
  return transact(tablesOfBin(), async () => {
    await database.history.clear();
    return dropDeletedBefore(Number.POSITIVE_INFINITY);
  });
}

/** Whatever may hold something deleted. */
function tablesOfBin() {
  const { reviews, documents, tags, history, files, texts, sketches } = database;
  return [reviews, documents, tags, history, files, texts, sketches];
}

async function dropDeletedBefore(limit: number): Promise<number> {
  const { reviews, documents, tags, history } = database;
  const oldReviews = await reviews.where('deletedAt').below(limit).primaryKeys();
  const oldDocuments = await documents.where('deletedAt').below(limit).primaryKeys();
  const oldTags = await tags.where('[deletedAt+reviewId]').below([limit]).primaryKeys();
  if (oldReviews.length + oldDocuments.length + oldTags.length === 0) return 0;

  const needed = new Set<string>();
  await history.each(({ changes }) => {
    for (const { key } of changes) needed.add(key);
  });
  const isFree = async (id: string, ...held: Promise<string[]>[]) =>
    ![id, ...(await Promise.all(held)).flat()].some((key) => needed.has(key));
  const goingReviews: string[] = [];
  for (const id of oldReviews) {
    const held = [documents, tags].map(async (table) => table.where({ reviewId: id }).primaryKeys());
    if (await isFree(id, ...held)) goingReviews.push(id);
  }
  const goingDocuments: string[] = [];
  for (const id of oldDocuments) {
    if (await isFree(id, tags.where({ documentId: id }).primaryKeys())) goingDocuments.push(id);
  }
  const goingTags = oldTags.filter((id) => !needed.has(id));
  await documents.where('reviewId').anyOf(goingReviews).delete();
  await tags.where('reviewId').anyOf(goingReviews).delete();
  await tags.where('documentId').anyOf(goingDocuments).delete();
  await reviews.bulkDelete(goingReviews);
  await documents.bulkDelete(goingDocuments);
  await tags.bulkDelete(goingTags);
  await dropUnusedFiles();
  return goingReviews.length + goingDocuments.length + goingTags.length;
}

async function dropUnusedFiles(): Promise<void> {
  const urls = new Set((await database.documents.toArray()).flatMap(({ url, alsoAt }) => [url, ...alsoAt]));
  for (const table of [database.texts, database.sketches]) {
    await table.bulkDelete((await table.toCollection().primaryKeys()).filter((url) => !urls.has(url)));
  }
  const hashes = await database.files.toCollection().primaryKeys();
  await database.files.bulkDelete(hashes.filter((hash) => !urls.has(fileAddress(hash))));
}
