import { citedSchema } from './finding.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** A calendar day, as 2027-02-12. */
export const daySchema = z.iso.date();

/** Something to do first, that came of a reflection. */
export const firstStepSchema = z.object({
  id: recordIdSchema,
  text: z.string().max(2000),
  owner: z.string().max(120),
  due: daySchema.nullable(),
  status: z.enum(['open', 'done']),
});
export type FirstStep = z.infer<typeof firstStepSchema>;

/** What a team wrote beside one reflection question of a role (`questionId`); there is one at most in a review. */
export const answerRecordSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  questionId: guideIdSchema,
  reflections: z.string().max(20_000),
  cited: citedSchema,
  steps: z.array(firstStepSchema).max(100),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  revision: z.int().nonnegative(),
});
export type AnswerRecord = z.infer<typeof answerRecordSchema>;
