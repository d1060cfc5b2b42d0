import { type DocumentKind, type DocumentRecord, fileAddress } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { sameContent } from '../model/sameContent.ts';
import { database } from './database.ts';
import { anyDocumentAt } from './documents.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/** A file that was opened: its bytes' SHA-256, what it turned out to be, its name and size in bytes, and its title. */
export type OpenedFile = { hash: string; kind: DocumentKind; name: string; size: number; title: string };

/**
 * The document of a file in a review: the one that is known by these bytes, whatever the file was called before, taken
 * out of the bin with its tags if it lies there; else a new one.
 */
export function openFile(reviewId: string, { hash, kind, name, size, title }: OpenedFile) {
  return write('document:open', async (change): Promise<DocumentRecord> => {
    const review = await change.get('reviews', reviewId);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const url = fileAddress(hash);
    const now = Date.now();
    const known = await anyDocumentAt(reviewId, url);
    if (known && known.deletedAt !== null) return bringBack(change, known);
    if (known) return known;
    const times = { createdAt: now, updatedAt: now, deletedAt: null };
    const fresh = {
      alsoAt: [],
      title,
      fileName: name,
      fileSize: size,
      textHash: null,
      versionOf: null,
      unrelatedTo: [],
      organisation: '',
      decision: null,
    };
    return change.put('documents', { id: crypto.randomUUID(), reviewId, kind, url, ...fresh, ...times });
  });
}

/** Remembers what was found out about a document while it was read. No step to undo. */
export function learnAbout(
  id: string,
  found: Partial<Pick<DocumentRecord, 'title' | 'fileName' | 'textHash'>>,
): Promise<Result<DocumentRecord>> {
  return write(null, async (change) => {
    const document = await existing(change, id);
    const next = { ...document, ...found };
    return sameContent(next, document) ? document : change.put('documents', next);
  });
}

/** Remembers that two documents are none of each other's, as a person said: neither is offered to the other again. */
export function unrelate({ id, to }: { id: string; to: string }): Promise<Result<DocumentRecord>> {
  return write(null, async (change) => {
    const document = await existing(change, id);
    return change.put('documents', { ...document, unrelatedTo: [...new Set([...document.unrelatedTo, to])] });
  });
}

/** Makes two documents with the same text one: `into` is from now on also met at the addresses of `id`, with its tags. */
export function joinDocument(request: { id: string; into: string }): Promise<Result<DocumentRecord>> {
  return write('document:join', async (change) => {
    const [going, staying] = [await existing(change, request.id), await existing(change, request.into)];
    if (going.reviewId !== staying.reviewId || going.id === staying.id) throw new Refusal('invalid', 'documents');
    const now = Date.now();
    const tags = await database.tags.where('documentId').equals(going.id).toArray();
    await change.putAll(
      'tags',
      tags.map((tag) => ({ ...tag, documentId: staying.id })),
    );
    await takeAlong(change, going.id, staying.id);
    await change.put('documents', { ...going, alsoAt: [], updatedAt: now, deletedAt: now });
    const alsoAt = [...new Set([...staying.alsoAt, going.url, ...going.alsoAt])].filter((url) => url !== staying.url);
    return change.put('documents', { ...staying, alsoAt, updatedAt: now });
  });
}

/** What was asked and found of a document goes to the other, unless that has a finding of the same item. */
async function takeAlong(change: Change, from: string, to: string): Promise<void> {
  const { findings, vendorRequests } = database;
  const settled = new Set((await findings.where('documentId').equals(to).toArray()).map(({ itemId }) => itemId));
  const found = await findings.where('documentId').equals(from).toArray();
  const moving = found.filter(({ itemId }) => !settled.has(itemId));
  const asked = await vendorRequests.where('documentId').equals(from).toArray();
  await change.putAll(
    'findings',
    moving.map((finding) => ({ ...finding, documentId: to })),
  );
  await change.putAll(
    'vendorRequests',
    asked.map((request) => ({ ...request, documentId: to })),
  );
}

/**
 * Makes a document the new version of another: every tag of the old one is copied to it, to be found in the new text.
 * The old version stays as it is. `progress` counts the tags; once the signal has aborted nothing is done (`refused`).
 */
export function reviseDocument(
  request: { id: string; of: string },
  { signal, progress }: { signal?: AbortSignal; progress?: (carried: number, all: number) => void } = {},
): Promise<Result<{ carried: number }>> {
  return write('document:revise', async (change) => {
    const [next, before] = [await existing(change, request.id), await existing(change, request.of)];
    if (next.reviewId !== before.reviewId || next.id === before.id) throw new Refusal('invalid', 'documents');
    if (next.versionOf === before.id) return { carried: 0 };
    const now = Date.now();
    const tags = await database.tags.where('documentId').equals(before.id).sortBy('createdAt');
    const carried = tags.filter(({ deletedAt }) => deletedAt === null);
    const copies = carried.map((tag) => {
      return { ...tag, id: crypto.randomUUID(), documentId: next.id, carriedFrom: tag.id };
    });
    await change.putAll('tags', copies, (count) => {
      if (signal?.aborted) throw new Refusal('refused', 'cancelled');
      progress?.(count, copies.length);
    });
    await change.put('documents', { ...next, versionOf: before.id, updatedAt: now });
    return { carried: carried.length };
  });
}

/** Names whom a document comes from, or what was decided on it. `conflict` carries the document as it is now. */
export function editDocument(request: {
  id: string;
  revision: number;
  patch: Partial<Pick<DocumentRecord, 'title' | 'organisation' | 'decision'>>;
}): Promise<Result<DocumentRecord>> {
  return write('document:edit', async (change) => {
    const document = await existing(change, request.id);
    if (document.deletedAt !== null) throw new Refusal('gone', 'document deleted');
    const next = { ...document, ...request.patch };
    if (sameContent(next, document)) return document;
    if (document.revision !== request.revision) throw new Refusal('conflict', 'document', document);
    return change.put('documents', { ...next, updatedAt: Date.now() });
  });
}

/** Puts a document in the bin for 30 days, and its tags with it. `conflict` carries the document as it is now. */
export function deleteDocument({ id, revision }: { id: string; revision: number }): Promise<Result<DocumentRecord>> {
  return write('document:delete', async (change) => {
    const document = await existing(change, id);
    if (document.deletedAt !== null) return document;
    if (document.revision !== revision) throw new Refusal('conflict', 'document', document);
    const now = Date.now();
    for (const tag of await database.tags.where('documentId').equals(id).toArray()) {
      if (tag.deletedAt === null) await change.put('tags', { ...tag, updatedAt: now, deletedAt: now });
    }
    return change.put('documents', { ...document, updatedAt: now, deletedAt: now });
  });
}

/** Takes a document out of the bin, with the tags that went with it, and its review when that is deleted too. */
export function restoreDocument(id: string): Promise<Result<DocumentRecord>> {
  return write('document:restore', async (change) => {
    const document = await existing(change, id);
    return document.deletedAt === null ? document : bringBack(change, document);
  });
}

async function bringBack(change: Change, document: DocumentRecord): Promise<DocumentRecord> {
  const back = { updatedAt: Date.now(), deletedAt: null };
  const review = await change.get('reviews', document.reviewId);
  if (!review) throw new Refusal('gone', 'review');
  if (review.deletedAt !== null) await change.put('reviews', { ...review, ...back });
  for (const tag of await database.tags.where('documentId').equals(document.id).toArray()) {
    if (tag.deletedAt === document.deletedAt) await change.put('tags', { ...tag, ...back });
  }
  return change.put('documents', { ...document, ...back });
}

async function existing(change: Change, id: string): Promise<DocumentRecord> {
  const document = await change.get('documents', id);
  if (!document) throw new Refusal('gone', 'document');
  return document;
}
