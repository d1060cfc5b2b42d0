import { fileAddress } from '../model/document.ts';
import { documentTitle } from '../model/documentName.ts';
import type { Passage } from '../model/passage.ts';
import { RECORD_TABLES } from '../model/records.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { dropOldDrafts } from './drafts.ts';
import { KEPT_FOR } from './keptFor.ts';
import { transact } from './transact.ts';

export type BinItem = { id: string; deletedAt: number } & (
  | { kind: 'tag'; passage: Passage }
  | { kind: 'document' | 'review' | 'profile' | 'question'; name: string }
);

/**
 * What can be restored, last deleted first. A tag is known by its passage, the others by their names. Tags that went with
 * their document come back with it, and are not named; nor is a document that another one has taken in.
 */
export function binContents(): Promise<BinItem[]> {
  const { profiles, reviews, documents, tags, vendorRequests } = database;
  return database.transaction('r', [profiles, reviews, documents, tags, vendorRequests], async () => {
    const items: BinItem[] = [];
    const goneWith = new Map<string, number>();
    const takenIn = new Set(await documents.orderBy('alsoAt').uniqueKeys());
    await documents
      .where('deletedAt')
      .above(0)
      .each((document) => {
        const { id, url, deletedAt } = document;
        if (takenIn.has(url)) return;
        goneWith.set(id, deletedAt ?? 0);
        items.push({ kind: 'document', id, name: documentTitle(document), deletedAt: deletedAt ?? 0 });
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
        items.push({ kind: 'tag', id, passage, deletedAt: deletedAt ?? 0 });
      });
    await profiles
      .where('deletedAt')
      .above(0)
      .each(({ id, name, deletedAt }) => {
        items.push({ kind: 'profile', id, name, deletedAt: deletedAt ?? 0 });
      });
    await vendorRequests
      .where('deletedAt')
      .above(0)
      .each(({ id, text, documentId, deletedAt }) => {
        if (!goneWith.has(documentId)) items.push({ kind: 'question', id, name: text, deletedAt: deletedAt ?? 0 });
      });
    return items.sort((a, b) => b.deletedAt - a.deletedAt);
  });
}

/**
 * Drops what was deleted more than 30 days before `now` (a review with its documents and tags, a document with its tags),
 * files, texts and places that no document has any more, and steps and drafts of that age. A record that a younger step could
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

/** What goes with its review, and what with its document. */
const OF_REVIEW = RECORD_TABLES.filter((name) => name !== 'reviews' && name !== 'profiles');
const OF_DOCUMENT = ['tags', 'findings', 'vendorRequests', 'verdicts'];

/** Whatever may hold something deleted. */
function tablesOfBin() {
  const { tallies, history, files, texts, sketches, places } = database;
  return [...RECORD_TABLES.map((name) => database.table(name)), tallies, history, files, texts, sketches, places];
}

async function dropDeletedBefore(limit: number): Promise<number> {
  const { profiles, reviews, documents, tags, vendorRequests, history } = database;
  const oldProfiles = await profiles.where('deletedAt').below(limit).primaryKeys();
  const oldRequests = await vendorRequests.where('deletedAt').below(limit).primaryKeys();
  const oldReviews = await reviews.where('deletedAt').below(limit).primaryKeys();
  const oldDocuments = await documents.where('deletedAt').below(limit).primaryKeys();
  const oldTags = await tags.where('[deletedAt+reviewId]').below([limit]).primaryKeys();
  const old = [oldProfiles, oldRequests, oldReviews, oldDocuments, oldTags];
  if (old.every((ids) => ids.length === 0)) return 0;

  const needed = new Set<string>();
  await history.each(({ changes }) => {
    for (const { key } of changes) needed.add(key);
  });
  const isFree = async (id: string, ...held: Promise<string[]>[]) =>
    ![id, ...(await Promise.all(held)).flat()].some((key) => needed.has(key));
  const goingReviews: string[] = [];
  for (const id of oldReviews) {
    const held = OF_REVIEW.map(
      async (name) => database.table(name).where({ reviewId: id }).primaryKeys() as Promise<string[]>,
    );
    if (await isFree(id, ...held)) goingReviews.push(id);
  }
  const goingDocuments: string[] = [];
  for (const id of oldDocuments) {
    const held = OF_DOCUMENT.map(
      async (name) => database.table(name).where({ documentId: id }).primaryKeys() as Promise<string[]>,
    );
    if (await isFree(id, ...held)) goingDocuments.push(id);
  }
  const goingAlone = [oldTags, oldProfiles, oldRequests].map((ids) => ids.filter((id) => !needed.has(id)));
  for (const name of [...OF_REVIEW, 'tallies'])
    await database.table(name).where('reviewId').anyOf(goingReviews).delete();
  for (const name of [...OF_DOCUMENT, 'tallies']) {
    await database.table(name).where('documentId').anyOf(goingDocuments).delete();
  }
  await reviews.bulkDelete(goingReviews);
  await documents.bulkDelete(goingDocuments);
  for (const [index, table] of [tags, profiles, vendorRequests].entries())
    await table.bulkDelete(goingAlone[index] ?? []);
  await dropUnusedFiles();
  return goingReviews.length + goingDocuments.length + goingAlone.flat().length;
}

async function dropUnusedFiles(): Promise<void> {
  const urls = new Set((await database.documents.toArray()).flatMap(({ url, alsoAt }) => [url, ...alsoAt]));
  for (const table of [database.texts, database.sketches, database.places]) {
    await table.bulkDelete((await table.toCollection().primaryKeys()).filter((url) => !urls.has(url)));
  }
  const hashes = await database.files.toCollection().primaryKeys();
  await database.files.bulkDelete(hashes.filter((hash) => !urls.has(fileAddress(hash))));
}
