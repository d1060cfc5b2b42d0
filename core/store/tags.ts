import { documentUrl, isAt } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Result } from '../model/result.ts';
import { sameContent } from '../model/sameContent.ts';
import type { Offered } from '../model/suggestion.ts';
import type { Answer, Judgement, Tag } from '../model/tag.ts';
import { database } from './database.ts';
import { documentFor } from './documentFor.ts';
import { isShown } from './documents.ts';
import { forget, forgetEdit } from './drafts.ts';
import { Refusal } from './refusal.ts';
import { keepVerdicts } from './verdicts.ts';
import { type Change, write } from './write.ts';

export type NewTag = {
  id: string;
  reviewId: string;
  url: string;
  title: string;
  edition: string;
  judgement: Judgement;
  passage: Passage;
  /** The suggestions that were seen for it, and which were taken; left out where there were none. */
  offered?: Offered;
};

/**
 * Adds a tag, makes its document when it is the first one there, and forgets the passage's draft.
 * The same id again gives the tag that is there. `gone`: the review is deleted. `refused`: the id is taken elsewhere.
 */
export function createTag(request: NewTag): Promise<Result<Tag>> {
  return write('tag:create', async (change) => {
    if (!URL.canParse(request.url)) throw new Refusal('invalid', 'address');
    const url = documentUrl(request.url);
    const existing = await change.get('tags', request.id);
    if (existing) return sameAddress(change, existing, request.reviewId, url);
    const review = await change.get('reviews', request.reviewId);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const now = Date.now();
    const document = await documentFor(change, request);
    const { quote, region } = request.passage;
    await forget(url, region ? { exact: region.value, prefix: '' } : quote, null);
    const { offered } = request;
    const words = quote.exact.trim();
    if (offered && words) {
      await keepVerdicts(change, document, { words, chosen: request.judgement.standards, offered });
    }
    return change.put('tags', {
      id: request.id,
      reviewId: request.reviewId,
      documentId: document.id,
      edition: request.edition,
      ...request.judgement,
      passage: request.passage,
      carriedFrom: null,
      by: review.reviewer,
      suggested: request.judgement.standards.some((id) => offered?.taken.includes(id)),
      createdAt: now,
      updatedAt: now,
      detachedAt: null,
      deletedAt: null,
    });
  });
}

/** An id that is taken by a tag of another page must not give that tag away. */
async function sameAddress(change: Change, tag: Tag, reviewId: string, url: string): Promise<Tag> {
  const document = await change.get('documents', tag.documentId);
  if (tag.reviewId !== reviewId || !document || !isAt(document, url)) throw new Refusal('refused', 'id of another tag');
  return tag;
}

/**
 * Changes what is said of a passage (of a region also what is read there), and forgets what was typed to change it.
 * `conflict` carries the tag as it is now; `gone`: it lies in the bin.
 */
export function editTag(request: { id: string; revision: number; judgement: Answer }): Promise<Result<Tag>> {
  return write('tag:edit', async (change) => {
    const { words, ...judgement } = request.judgement;
    const { passage } = await existing(change, request.id);
    const said = words !== undefined && passage.region ? { passage: reading(passage, words) } : {};
    const tag = await alter(change, request, { ...judgement, ...said });
    await forgetEdit(tag.id);
    return tag;
  });
}

/**
 * Gives a tag another passage; one that was kept without a place has a place again. A region for which no words are
 * given keeps those that the tag had. Errors as editTag.
 */
export function moveTag(request: { id: string; revision: number; passage: Passage }): Promise<Result<Tag>> {
  return write('tag:passage', async (change) => {
    const before = await existing(change, request.id);
    const { region, quote } = request.passage;
    const keepsWords = region !== null && quote.exact === '';
    const passage = keepsWords ? reading(request.passage, before.passage.quote.exact) : request.passage;
    return alter(change, request, { passage, detachedAt: null });
  });
}

/** A region with the words that a person reads there. */
const reading = (passage: Passage, exact: string): Passage => ({ ...passage, quote: { ...passage.quote, exact } });

/** Keeps a tag as evidence without a place in its document, until it is given another passage. Errors as editTag. */
export function detachTag(request: { id: string; revision: number }): Promise<Result<Tag>> {
  return write('tag:detach', async (change) => {
    const { detachedAt } = await existing(change, request.id);
    return alter(change, request, { detachedAt: detachedAt ?? Date.now() });
  });
}

/** An edit that was done already (asked twice, or the same in two windows) is no conflict and no new step. */
async function alter(change: Change, { id, revision }: { id: string; revision: number }, patch: Partial<Tag>) {
  const tag = await existing(change, id);
  if (tag.deletedAt !== null) throw new Refusal('gone', 'tag deleted');
  const next = { ...tag, ...patch };
  if (sameContent(next, tag)) return tag;
  if (tag.revision !== revision) throw new Refusal('conflict', 'tag', tag);
  return change.put('tags', { ...next, updatedAt: Date.now() });
}

/** Puts a tag in the bin for 30 days. */
export function deleteTag({ id, revision }: { id: string; revision: number }): Promise<Result<Tag>> {
  return write('tag:delete', async (change) => {
    const tag = await existing(change, id);
    if (tag.deletedAt !== null) return tag;
    if (tag.revision !== revision) throw new Refusal('conflict', 'tag', tag);
    const now = Date.now();
    return change.put('tags', { ...tag, updatedAt: now, deletedAt: now });
  });
}

/** Takes a tag out of the bin, and its document and review with it when they are deleted too: in one step. */
export function restoreTag(id: string): Promise<Result<Tag>> {
  return write('tag:restore', async (change) => {
    const tag = await existing(change, id);
    const review = await change.get('reviews', tag.reviewId);
    if (!review) throw new Refusal('gone', 'review');
    const back = { updatedAt: Date.now(), deletedAt: null };
    const document = await change.get('documents', tag.documentId);
    if (!document) throw new Refusal('gone', 'document');
    if (review.deletedAt !== null) await change.put('reviews', { ...review, ...back });
    if (document.deletedAt !== null) await change.put('documents', { ...document, ...back });
    return tag.deletedAt === null ? tag : change.put('tags', { ...tag, ...back });
  });
}

async function existing(change: Change, id: string): Promise<Tag> {
  const tag = await change.get('tags', id);
  if (!tag) throw new Refusal('gone', 'tag');
  return tag;
}

/** The tag with that id, in the bin or not, or null. */
export async function tagById(id: string): Promise<Tag | null> {
  return (await database.tags.get(id)) ?? null;
}

/** Those of the tags with these ids that are there, in the bin or not, by their ids. */
export async function tagsByIds(ids: readonly string[]): Promise<Map<string, Tag>> {
  const found = await database.tags.bulkGet([...ids]);
  return new Map(found.flatMap((tag) => (tag ? [[tag.id, tag]] : [])));
}

/** Tags of a document that are not deleted, oldest first. */
export function tagsOfDocument(documentId: string): Promise<Tag[]> {
  const { reviews, documents, tags } = database;
  return database.transaction('r', [reviews, documents, tags], async () => {
    const document = await documents.get(documentId);
    if (!document || !(await isShown(document.reviewId))) return [];
    return kept(await tags.where('documentId').equals(documentId).toArray());
  });
}

/** Those of a document's tags that have a place in it: what a page looks for and paints. Oldest first. */
export async function placedTagsOf(documentId: string): Promise<Tag[]> {
  return (await tagsOfDocument(documentId)).filter((tag) => tag.detachedAt === null);
}

/** Tags of a review that are not deleted, oldest first. */
export function tagsOfReview(reviewId: string): Promise<Tag[]> {
  const { reviews, tags } = database;
  return database.transaction('r', [reviews, tags], async () => {
    return (await isShown(reviewId)) ? kept(await tags.where('reviewId').equals(reviewId).toArray()) : [];
  });
}

function kept(tags: Tag[]): Tag[] {
  return tags.filter((tag) => tag.deletedAt === null).sort((a, b) => a.createdAt - b.createdAt);
}
