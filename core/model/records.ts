import { answerRecordSchema } from './answer.ts';
import { documentSchema } from './document.ts';
import { findingSchema } from './finding.ts';
import { profileSchema } from './profile.ts';
import { reviewSchema } from './review.ts';
import { stageNoteSchema } from './stageNote.ts';
import { stepStatusSchema } from './stepStatus.ts';
import { tagSchema } from './tag.ts';
import { vendorRequestSchema } from './vendorRequest.ts';
import { verdictSchema } from './verdict.ts';
import type { z } from './zod.ts';

/**
 * The records that a person makes, by table: what can be undone, what a backup carries and a restore brings back. What
 * stands on another record comes after it.
 */
export const recordSchemas = {
  profiles: profileSchema,
  reviews: reviewSchema,
  documents: documentSchema,
  tags: tagSchema,
  findings: findingSchema,
  answers: answerRecordSchema,
  stepStatuses: stepStatusSchema,
  stageNotes: stageNoteSchema,
  vendorRequests: vendorRequestSchema,
  verdicts: verdictSchema,
};

export type Records = { [K in keyof typeof recordSchemas]: z.infer<(typeof recordSchemas)[K]> };
export type RecordTable = keyof Records;
export const RECORD_TABLES = Object.keys(recordSchemas) as RecordTable[];

/** A set of records without any. */
export const noRecords = () => ofEachTable(() => []) as { [K in RecordTable]: Records[K][] };

/** Something for each table. */
export function ofEachTable<T>(make: (table: RecordTable) => T): Record<RecordTable, T> {
  return Object.fromEntries(RECORD_TABLES.map((table) => [table, make(table)])) as Record<RecordTable, T>;
}
