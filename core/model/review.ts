import { recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

export const REVIEW_NAME_MAX = 120;

/** A named set of documents, such as “Vendor A proposal 2027”. */
export const reviewSchema = z.object({
  id: recordIdSchema,
  name: z.string().trim().min(1).max(REVIEW_NAME_MAX),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type Review = z.infer<typeof reviewSchema>;
