import { hashSchema } from './hash.ts';
import { textQuoteSelectorSchema } from './passage.ts';
import { scoreSchema } from './profile.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

export const RATIONALE_MAX = 10_000;

/** Passages cited: the ids of their tags, in the order in which they were cited. A tag in the bin is not shown. */
export const citedSchema = z.array(recordIdSchema).max(2000);

/**
 * That something was looked for and is not there: the words searched, in which documents (and how much of them), by
 * whom and when, with passages that came close.
 */
export const absenceSchema = z.object({
  at: timeSchema,
  by: z.string().max(120),
  terms: z.array(z.string().min(1).max(200)).min(1).max(1000),
  documents: z
    .array(
      z.object({
        documentId: recordIdSchema,
        textHash: hashSchema.nullable(),
        /** Pages of a PDF; null where there are no pages. */
        pages: z.int().positive().nullable(),
        characters: z.int().nonnegative(),
      }),
    )
    .min(1)
    .max(500),
  near: z
    .array(
      textQuoteSelectorSchema.omit({ type: true }).extend({
        documentId: recordIdSchema,
        page: z.int().positive().nullable(),
        /** Which of `terms` it has. */
        terms: z.array(z.string().max(200)).max(20),
      }),
    )
    .max(20),
});
export type Absence = z.infer<typeof absenceSchema>;

/**
 * What a reviewer finds of one standard or responsibility (`itemId`) in one document; there is one at most.
 * `score` is null until it is settled. `absence` is null unless it was looked for and recorded as not found.
 */
export const findingSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  documentId: recordIdSchema,
  itemId: guideIdSchema,
  score: scoreSchema.nullable(),
  rationale: z.string().max(RATIONALE_MAX),
  cited: citedSchema,
  absence: absenceSchema.nullable(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  revision: z.int().nonnegative(),
});
export type Finding = z.infer<typeof findingSchema>;
