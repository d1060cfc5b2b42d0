import { RECORD_TABLES } from '../model/records.ts';
import type { Result } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import type { Tag } from '../model/tag.ts';
import { database } from './database.ts';
import { documentsOf } from './documents.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/** Tags that are read at a time. */
const SLICE = 500;

/**
 * Makes a copy of a review under the id and name given, as one step to undo: what it is for, whom it is about, what it
 * requires and its documents; with `work` also tags, findings, worksheet, steps, chain, questions and decisions. What
 * lies in the bin stays behind. The copy is open and belongs to no packet. The same id again gives the copy that is there.
 * `progress` counts the tags; once the signal has aborted nothing is done (`refused`).
 */
export function duplicateReview(
  request: { of: string; id: string; name: string; work: boolean },
  { signal, progress }: { signal?: AbortSignal; progress?: (copied: number, all: number) => void } = {},
): Promise<Result<Review>> {
  return write('review:duplicate', async (change) => {
    const made = await change.get('reviews', request.id);
    if (made) return made;
    const review = await change.get('reviews', request.of);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const now = Date.now();
    const fresh = { id: request.id, name: request.name, status: 'open' as const, packet: null, archivedAt: null };
    const copy = await change.put('reviews', { ...review, ...fresh, createdAt: now, updatedAt: now });
    const documentIds = await copyDocuments(change, request);
    if (!request.work) return copy;
    const tell = (copied: number, all: number) => {
      if (signal?.aborted) throw new Refusal('refused', 'cancelled');
      progress?.(copied, all);
    };
    const tagIds = await copyTags(change, request.id, documentIds, tell);
    await copyWork(change, request, documentIds, tagIds);
    return copy;
  });
}

/** Copies the documents; returns the id of each one's copy. */
async function copyDocuments(change: Change, { of, id, work }: { of: string; id: string; work: boolean }) {
  const documents = await documentsOf(of);
  const ids = new Map(documents.map((document) => [document.id, crypto.randomUUID()]));
  const copies = documents.map((document) => ({
    ...document,
    id: ids.get(document.id) ?? '',
    reviewId: id,
    versionOf: (document.versionOf && ids.get(document.versionOf)) ?? null,
    unrelatedTo: document.unrelatedTo.flatMap((other) => ids.get(other) ?? []),
    decision: work ? document.decision : null,
  }));
  await change.putAll('documents', copies);
  return ids;
}

/** Copies the tags of the documents that are copied, document by document; returns the id of each one's copy. */
async function copyTags(
  change: Change,
  reviewId: string,
  documentIds: Map<string, string>,
  tell: (copied: number, all: number) => void,
) {
  const { tags } = database;
  const binned = new Set(await tags.where('[deletedAt+reviewId]').above([0]).primaryKeys());
  const ids = new Map<string, string>();
  // A carried tag names the one it came from, which may be copied later: all ids come first.
  for (const documentId of documentIds.keys()) {
    for (const id of await tags.where({ documentId }).primaryKeys()) {
      if (!binned.has(id)) ids.set(id, crypto.randomUUID());
    }
  }
  const all = [...ids.keys()];
  for (let from = 0; from < all.length; from += SLICE) {
    const slice = (await tags.bulkGet(all.slice(from, from + SLICE))) as Tag[];
    const copies = slice.map((tag) => ({
      ...tag,
      id: ids.get(tag.id) ?? '',
      reviewId,
      documentId: documentIds.get(tag.documentId) ?? '',
      carriedFrom: (tag.carriedFrom && ids.get(tag.carriedFrom)) ?? null,
    }));
    await change.putAll('tags', copies, (copied) => tell(from + copied, all.length));
  }
  return ids;
}

/** What stands on a review besides documents and tags; each names its review, some a document, all of them tags. */
const WORK = RECORD_TABLES.filter(
  (table) => table !== 'profiles' && table !== 'reviews' && table !== 'documents' && table !== 'tags',
);

async function copyWork(
  change: Change,
  { of, id }: { of: string; id: string },
  documentIds: Map<string, string>,
  tagIds: Map<string, string>,
) {
  for (const table of WORK) {
    const records: Worked[] = await database.table(table).where('reviewId').equals(of).toArray();
    const kept = records.filter(
      ({ documentId, deletedAt }) => !deletedAt && (documentId === undefined || documentIds.has(documentId)),
    );
    const copies = kept.map((record) => ({
      ...record,
      id: crypto.randomUUID(),
      reviewId: id,
      ...(record.documentId ? { documentId: documentIds.get(record.documentId) } : {}),
      cited: record.cited.flatMap((tagId) => tagIds.get(tagId) ?? []),
      ...(record.absence ? { absence: underNewIds(record.absence, documentIds) } : {}),
    }));
    // Every record is parsed as one of its table before it is written.
    await change.putAll(table, copies as never[]);
  }
}

type Looked = { documentId: string }[];
type Worked = {
  documentId?: string;
  deletedAt?: number | null;
  cited: string[];
  absence?: { documents: Looked; near: Looked } | null;
};

/** An absence as recorded in the copy; a document that was removed since is named as it was. */
function underNewIds({ documents, near, ...rest }: { documents: Looked; near: Looked }, ids: Map<string, string>) {
  const moved = (looked: Looked) =>
    looked.map((each) => ({ ...each, documentId: ids.get(each.documentId) ?? each.documentId }));
  return { ...rest, documents: moved(documents), near: moved(near) };
}
