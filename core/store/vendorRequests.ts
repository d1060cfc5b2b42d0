import type { Result } from '../model/result.ts';
import { sameContent } from '../model/sameContent.ts';
import type { VendorRequest } from '../model/vendorRequest.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

type Stamps = 'createdAt' | 'updatedAt' | 'deletedAt' | 'revision' | 'reviewId';
export type NewRequest = Omit<VendorRequest, Stamps>;

/** What is asked of the vendors in a review, in order, without what is in the bin. */
export async function vendorRequestsOf(reviewId: string): Promise<VendorRequest[]> {
  const all = await database.vendorRequests.where('reviewId').equals(reviewId).toArray();
  return all.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.order - b.order);
}

/** Adds questions and changes asked for, in one step; one whose id is there already is left as it is. */
export function addRequests(requests: NewRequest[]): Promise<Result<VendorRequest[]>> {
  return write('questions:edit', async (change) => {
    const added: VendorRequest[] = [];
    for (const request of requests) {
      const document = await change.get('documents', request.documentId);
      if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
      const now = Date.now();
      const times = { createdAt: now, updatedAt: now, deletedAt: null };
      const known = await change.get('vendorRequests', request.id);
      added.push(known ?? (await change.put('vendorRequests', { ...request, reviewId: document.reviewId, ...times })));
    }
    return added;
  });
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

/** Puts one in the bin for 30 days. */
export function deleteRequest({ id, revision }: { id: string; revision: number }): Promise<Result<VendorRequest>> {
  return write('questions:delete', async (change) => {
    const there = await existing(change, id);
    if (there.deletedAt !== null) return there;
    if (there.revision !== revision) throw new Refusal('conflict', 'question', there);
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
