import { citedSchema } from './finding.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/**
 * A question to the vendor, or a change asked for, about one standard or responsibility (`itemId`; null: about the whole).
 * It rests on the passages cited and, with `absent`, on the absence recorded in the finding of that item. `wording` is
 * what could stand in the contract, or ''. `order` sorts the list, ascending; the number shown is the place in it.
 */
export const vendorRequestSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  documentId: recordIdSchema,
  itemId: guideIdSchema.nullable(),
  kind: z.enum(['question', 'change']),
  text: z.string().max(5000),
  wording: z.string().max(5000),
  cited: citedSchema,
  absent: z.boolean(),
  order: z.number(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type VendorRequest = z.infer<typeof vendorRequestSchema>;
