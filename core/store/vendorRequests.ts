import type { Result } from '../model/result.ts';
import { sameContent } from '../model/sameContent.ts';
import type { VendorRequest } from '../model/vendorRequest.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

type Stamps = 'createdAt' | 'updatedAt' | 'deletedAt' | 'revision' | 'reviewId' | 'order';
export type NewRequest = Omit<VendorRequest, Stamps>;

/** What is asked of the vendors in a review, in order, without what is in the bin. */
export async function vendorRequestsOf(reviewId: string): Promise<VendorRequest[]> {
  const all = await database.vendorRequests.where('reviewId').equals(reviewId).toArray();
  return all.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.order - b.order);
}

/**
 * Adds questions and changes asked for behind those that are there, in one step; one whose id is there already is left as
 * it is. `gone`: the document is deleted.
 */
export function addRequests(requests: NewRequest[]): Promise<Result<VendorRequest[]>> {
  return write('questions:edit', async (change) => {
    const added: VendorRequest[] = [];
    for (const request of requests) {
      const { documentId } = request;
      const document = await change.get('documents', documentId);
      if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
      const now = Date.now();
      const there = await database.vendorRequests.where('documentId').equals(documentId).toArray();
      const order = Math.max(0, ...there.map((each) => each.order)) + 1;
      const fresh = { order, reviewId: document.reviewId, createdAt: now, updatedAt: now, deletedAt: null };
      const known = await change.get('vendorRequests', request.id);
      added.push(known ?? (await change.put('vendorRequests', { ...request, ...fresh })));
    }
    return added;
  });
}

/**
 * Moves one before or behind others of its document: so many places up (`by` below 0) or down, no further than the end.
 * Where it stands is counted in the list as it is now. `gone`: it is deleted.
 */
export function moveRequest({ id, by }: { id: string; by: number }): Promise<Result<VendorRequest>> {
  return write('questions:edit', async (change) => {
    const there = await existing(change, id);
    if (there.deletedAt !== null) throw new Refusal('gone', 'question');
    const all = await vendorRequestsOf(there.reviewId);
    const list = all.filter(({ documentId }) => documentId === there.documentId);
    const at = list.findIndex((each) => each.id === id);
    const to = Math.min(Math.max(at + by, 0), list.length - 1);
    if (to === at) return there;
    const next = list.toSpliced(at, 1).toSpliced(to, 0, there);
    const updatedAt = Date.now();
    const order = orderBetween(next[to - 1]?.order, next[to + 1]?.order);
    if (order !== null) return change.put('vendorRequests', { ...there, order, updatedAt });
    // No number is left between its neighbours: all are counted anew.
    await change.putAll(
      'vendorRequests',
      next.map((each, index) => ({ ...each, order: index + 1, updatedAt })),
    );
    return existing(change, id);
  });
}

/** A number between two, before one or behind one; null where there is none. */
function orderBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined || after === undefined) return before === undefined ? (after ?? 1) - 1 : before + 1;
  const order = (before + after) / 2;
  return before < order && order < after ? order : null;
}

/** Changes one. `conflict` carries it as it is now; `gone`: it is deleted. */
export function editRequest(request: {
  id: string;
  revision: number;
  patch: Partial<Omit<NewRequest, 'id' | 'documentId'>>;
}): Promise<Result<VendorRequest>> {
  return write('questions:edit', async (change) => {
    const there = await existing(change, request.id);
    if (there.deletedAt !== null) throw new Refusal('gone', 'question');
    const next = { ...there, ...request.patch };
    if (sameContent(next, there)) return there;
    if (there.revision !== request.revision) throw new Refusal('conflict', 'question', there);
    return change.put('vendorRequests', { ...next, updatedAt: Date.now() });
  });
}

/** Puts one in the bin for 30 days, with what other windows have made of it. */
export function deleteRequest(id: string): Promise<Result<VendorRequest>> {
  return write('questions:delete', async (change) => {
    const there = await existing(change, id);
    if (there.deletedAt !== null) return there;
    const now = Date.now();
    return change.put('vendorRequests', { ...there, updatedAt: now, deletedAt: now });
  });
}

/** Takes one out of the bin. `gone`: its document is deleted; restore that first. */
export function restoreRequest(id: string): Promise<Result<VendorRequest>> {
  return write('questions:edit', async (change) => {
    const there = await existing(change, id);
    const document = await change.get('documents', there.documentId);
    if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
    return there.deletedAt === null
      ? there
      : change.put('vendorRequests', { ...there, updatedAt: Date.now(), deletedAt: null });
  });
}

async function existing(change: Change, id: string): Promise<VendorRequest> {
  const request = await change.get('vendorRequests', id);
  if (!request) throw new Refusal('gone', 'question');
  return request;
}
