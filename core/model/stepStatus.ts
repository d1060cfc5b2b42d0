import { citedSchema } from './finding.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** Statuses that a step had before; older ones are forgotten. */
export const PAST_MAX = 500;

/**
 * How far one action step (`stepId`) is, in the words of the guide (`status`, an id of the guidance; null: not said). There
 * is one at most in a review. `past` has what it was before, oldest first, each with the time at which it became that.
 */
export const stepStatusSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  stepId: guideIdSchema,
  status: guideIdSchema.nullable(),
  since: timeSchema,
  past: z.array(z.object({ status: guideIdSchema.nullable(), at: timeSchema })).max(PAST_MAX),
  note: z.string().max(10_000),
  cited: citedSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
  revision: z.int().nonnegative(),
});
export type StepStatus = z.infer<typeof stepStatusSchema>;
