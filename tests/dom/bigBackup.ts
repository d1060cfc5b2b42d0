import type { BackupRecords } from '../../core/model/backup.ts';
import { newWebPage } from '../../core/model/document.ts';
import { noRecords } from '../../core/model/records.ts';
import { newReviewFields } from '../../core/model/review.ts';
import { judgement, passage } from './storeFixture.ts';

/** A backup of many tags: one review, documents of `perDocument` tags each. */
export function bigBackup(tagCount: number, perDocument = 200): BackupRecords {
  const times = { createdAt: 1_000, updatedAt: 2_000, deletedAt: null, revision: 1 };
  const review = { id: crypto.randomUUID(), name: 'Large review', ...newReviewFields('2022'), ...times };
  const documents = Array.from({ length: Math.ceil(tagCount / perDocument) }, (_, index) => ({
    id: crypto.randomUUID(),
    reviewId: review.id,
    url: `https://vendor.example/${index}`,
    ...newWebPage(),
    title: `Proposal ${index}`,
    ...times,
  }));
  const tags = Array.from({ length: tagCount }, (_, index) => ({
    // In order of their ids, as a backup is.
    id: index.toString(16).padStart(8, '0') + crypto.randomUUID().slice(8),
    reviewId: review.id,
    documentId: documents[Math.floor(index / perDocument)]?.id ?? '',
    edition: '2022',
    ...judgement({ responsibilities: ['coach-tp-4'], role: 'coach', note: `Note ${index}` }),
    passage: passage(`Coaches meet each week to look at student work, number ${index}.`, index * 100),
    carriedFrom: null,
    by: '',
    suggested: false,
    ...times,
    detachedAt: null,
  }));
  return { ...noRecords(), reviews: [review], documents, tags };
}
