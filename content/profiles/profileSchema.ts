import * as z from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const text = z.string().trim().min(1);

/** A requirement profile that comes with Crosswalk, with a reason for each thing that it asks. The choices are ours. */
export const shippedProfileSchema = z.object({
  id,
  edition: text,
  /** The kind of review that it is offered for first. */
  kind: z.enum(['proposal', 'plan']),
  name: text.max(120),
  /** What it is for, in a sentence or two. */
  summary: text,
  /** The least total over the standards, of two points each. */
  passMark: z.int().min(0).max(22),
  requirements: z
    .array(z.object({ itemId: id, atLeast: z.union([z.literal(0), z.literal(1), z.literal(2)]), reason: text }))
    .min(1),
});
export type ShippedProfile = z.infer<typeof shippedProfileSchema>;
