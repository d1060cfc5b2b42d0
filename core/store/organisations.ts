import type { DocumentRecord } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import { sameContent } from '../model/sameContent.ts';
import { documentsOf } from './documents.ts';
import { Refusal } from './refusal.ts';
import { write } from './write.ts';

type Organisation = Review['organisations'][number];

/**
 * Names the organisation that a document comes from ('': not said). One that its review does not have yet is added to
 * it, in the same step. `conflict` carries the document as it is now.
 */
export function nameSource(request: {
  id: string;
  revision: number;
  organisation: string;
}): Promise<Result<DocumentRecord>> {
  return write('document:edit', async (change) => {
    const document = await change.get('documents', request.id);
    if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
    const organisation = request.organisation.trim();
    if (document.organisation === organisation) return document;
    if (document.revision !== request.revision) throw new Refusal('conflict', 'document', document);
    const review = await change.get('reviews', document.reviewId);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const now = Date.now();
    if (organisation && !review.organisations.some(({ name }) => name === organisation)) {
      const part = review.kind === 'plan' ? ('school' as const) : ('vendor' as const);
      const organisations = [...review.organisations, { name: organisation, part }];
      await change.put('reviews', { ...review, organisations, updatedAt: now });
    }
    return change.put('documents', { ...document, organisation, updatedAt: now });
  });
}

/**
 * Sets the organisations of a review. `was` is the name that one had before (null: it is new): documents that come from
 * it go along, and those of one that is gone come from nobody. `conflict` carries the review as it is now.
 */
export function editOrganisations(request: {
  id: string;
  revision: number;
  organisations: (Organisation & { was: string | null })[];
}): Promise<Result<Review>> {
  return write('review:edit', async (change) => {
    const review = await change.get('reviews', request.id);
    if (!review || review.deletedAt !== null) throw new Refusal('gone', 'review');
    const organisations = request.organisations.map(({ name, part }) => ({ name: name.trim(), part }));
    if (sameContent(organisations, review.organisations)) return review;
    if (review.revision !== request.revision) throw new Refusal('conflict', 'review', review);
    const now = Date.now();
    const nameNow = new Map(request.organisations.map(({ was, name }) => [was, name.trim()]));
    for (const document of await documentsOf(review.id)) {
      const organisation = document.organisation && (nameNow.get(document.organisation) ?? '');
      if (organisation !== document.organisation) {
        await change.put('documents', { ...document, organisation, updatedAt: now });
      }
    }
    return change.put('reviews', { ...review, organisations, updatedAt: now });
  });
}
