import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

export const PROFILE_NAME_MAX = 120;
/** Points that a standard or a responsibility can get: 0 none or in conflict, 1 some, 2 clear evidence. */
export const scoreSchema = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Score = z.infer<typeof scoreSchema>;

/**
 * What a review must show. An item (standard or responsibility) that is not in `requirements` is not required; `atLeast`
 * 0 asks only that it is looked at and settled. `passMark` is the least total over the standards, of two points each.
 */
export const requirementsSchema = z.object({
  name: z.string().trim().min(1).max(PROFILE_NAME_MAX),
  passMark: z.int().min(0).max(200),
  requirements: z.array(z.object({ itemId: guideIdSchema, atLeast: scoreSchema })).max(100),
});
export type Requirements = z.infer<typeof requirementsSchema>;

/** A requirement profile of the person's own, kept to be used again. A review has a copy, so later changes leave it as it was. */
export const profileSchema = requirementsSchema.extend({
  id: recordIdSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type Profile = z.infer<typeof profileSchema>;
