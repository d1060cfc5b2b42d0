import { MAX_PASSAGE } from './passage.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/**
 * What a person did with a suggestion: `accepted`, `changed` (other standards were chosen: `instead`) or `dismissed`. From
 * these it is learned what to suggest in this person's reviews, and what not to suggest again. `words` is the passage.
 */
export const verdictSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  documentId: recordIdSchema,
  standardId: guideIdSchema,
  verdict: z.enum(['accepted', 'changed', 'dismissed']),
  instead: z.array(guideIdSchema).max(11),
  words: z.string().min(1).max(MAX_PASSAGE),
  phrases: z.array(z.string().max(200)).max(50),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  revision: z.int().nonnegative(),
});
export type Verdict = z.infer<typeof verdictSchema>;
