import { type Records, type RecordTable, recordSchemas } from './records.ts';
import { z } from './zod.ts';

/**
 * The largest revision that a backup may bring: a database that took it over counts on from there, and must not come to
 * the end of the whole numbers, after which nothing could be written any more.
 */
const LAST_REVISION = 2 ** 52;

/** Everything that a backup carries, what lies in the bin included: a backup is the whole. */
export const backupRecordsSchema = z
  .object({
    profiles: z.array(recordSchemas.profiles),
    reviews: z.array(recordSchemas.reviews),
    documents: z.array(recordSchemas.documents),
    tags: z.array(recordSchemas.tags),
    findings: z.array(recordSchemas.findings),
    answers: z.array(recordSchemas.answers),
    stepStatuses: z.array(recordSchemas.stepStatuses),
    stageNotes: z.array(recordSchemas.stageNotes),
    vendorRequests: z.array(recordSchemas.vendorRequests),
    verdicts: z.array(recordSchemas.verdicts),
  })
  .refine((records) =>
    Object.values(records).every((table) => table.every(({ revision }) => revision <= LAST_REVISION)),
  ) satisfies z.ZodType<{ [K in RecordTable]: Records[K][] }>;
export type BackupRecords = z.infer<typeof backupRecordsSchema>;

/**
 * Why a file cannot be restored. Nothing was changed.
 * - `damaged`: ours, but cut short, altered, or not whole in itself.
 * - `foreign`: not a Crosswalk backup.
 * - `oversized`: larger than any backup we read.
 * - `newer`: made by a newer Crosswalk; `format` is its number.
 */
export type BackupRefusal = { ok: false; reason: 'damaged' | 'foreign' | 'oversized' | 'newer'; format?: number };
