import { passageSchema, textQuoteSelectorSchema } from './passage.ts';
import { z } from './zod.ts';

/** Ids of the guidance are readable slugs: `evidence`, `coach-tp-4`. */
export const guideIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** Ids of records are UUIDs made where the record is made, so that trying again never makes a second one. */
export const recordIdSchema = z.uuid();
/** The end of the year 9999: later times have no words and no place in the formats that others read. */
export const LAST_TIME = 253_402_300_799_999;
/** Milliseconds since 1970, UTC. */
export const timeSchema = z.number().int().nonnegative().max(LAST_TIME);

export const STRENGTHS = ['strong', 'partial', 'conflicts'] as const;
export const strengthSchema = z.enum(STRENGTHS);
export type Strength = z.infer<typeof strengthSchema>;

/** What a person decides about a passage. */
export const judgementSchema = z.object({
  standards: z.array(guideIdSchema).min(1).max(11),
  responsibilities: z.array(guideIdSchema).max(60),
  role: guideIdSchema.nullable(),
  strength: strengthSchema,
  note: z.string().max(10_000),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** The picker's whole answer: of a region also what is read there. */
export const answerSchema = judgementSchema.extend({ words: textQuoteSelectorSchema.shape.exact.optional() });
export type Answer = z.infer<typeof answerSchema>;

/**
 * One tagged passage with what was said of it.
 * `revision` is a number that no other write in this database has had (undo brings the old one back with the old
 * content), so it guards against overwriting another window's edit. It means nothing on another machine.
 * `detachedAt` is set while the tag is kept as evidence without a place: its passage is no longer in the document, so it
 * is not looked for and not painted, but counts. A new passage ends that. Else null.
 * `deletedAt` is set while the tag lies in the bin (30 days), else null.
 */
export const tagSchema = judgementSchema.extend({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  documentId: recordIdSchema,
  edition: z.string().min(1).max(40),
  passage: passageSchema,
  /** The tag of the version before that this one was made from; null for a tag made here. */
  carriedFrom: recordIdSchema.nullable(),
  /** Whose reading it is, as the review named its reviewer then; '' when nobody was named. */
  by: z.string().max(120),
  /** Whether it started as a suggestion that a person accepted or changed. */
  suggested: z.boolean(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  detachedAt: timeSchema.nullable(),
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type Tag = z.infer<typeof tagSchema>;
