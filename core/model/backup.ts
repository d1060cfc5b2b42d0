import { documentSchema } from './document.ts';
import { reviewSchema } from './review.ts';
import { tagSchema } from './tag.ts';
import { z } from './zod.ts';

/** Everything that a backup carries, what lies in the bin included: a backup is the whole. */
export const backupRecordsSchema = z.object({
  reviews: z.array(reviewSchema),
  documents: z.array(documentSchema),
  tags: z.array(tagSchema),
});
export type BackupRecords = z.infer<typeof backupRecordsSchema>;

/**
 * Why a file cannot be restored. Nothing was changed.
 * - `damaged`: ours, but cut short, altered, or not whole in itself.
 * - `foreign`: not a Crosswalk backup.
 * - `oversized`: larger than any backup we read.
 * - `newer`: made by a newer Crosswalk; `format` is its number.
 */
export type BackupRefusal = { ok: false; reason: 'damaged' | 'foreign' | 'oversized' | 'newer'; format?: number };
