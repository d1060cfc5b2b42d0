import { citedSchema } from './finding.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/**
 * What a plan or contract says it will monitor at one stage of the chain from standards to results (`stageId`), with the
 * passages that say so. There is one at most in a review.
 */
export const stageNoteSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  stageId: guideIdSchema,
  text: z.string().max(10_000),
  cited: citedSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
  revision: z.int().nonnegative(),
});
export type StageNote = z.infer<typeof stageNoteSchema>;
