import { requirementsSchema } from './profile.ts';
import { guideIdSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

export const REVIEW_NAME_MAX = 120;
export const ORGANISATION_MAX = 120;
export const REVIEWER_MAX = 120;

export const REVIEW_KINDS = ['proposal', 'plan', 'other'] as const;
export const ORGANISATION_PARTS = ['vendor', 'district', 'school', 'other'] as const;
const READERS = ['first', 'second', 'consensus'] as const;
/** Whose reading stands where two differ; `neither`: no tag. */
export const CHOICES = ['first', 'second', 'neither'] as const;

/** One organisation that a review is about. Documents name the one that they come from. */
export const organisationSchema = z.object({
  name: z.string().trim().min(1).max(ORGANISATION_MAX),
  part: z.enum(ORGANISATION_PARTS),
});

/** What a person can set of a review besides its name. */
export const reviewSettingsSchema = z.object({
  kind: z.enum(REVIEW_KINDS),
  organisations: z.array(organisationSchema).max(100),
  /** The role lens: whose responsibilities are asked. Null: every role's. */
  role: guideIdSchema.nullable(),
  edition: z.string().min(1).max(40),
  /** Who reviews, as it shall stand in the report. No account; '' when not said. */
  reviewer: z.string().max(REVIEWER_MAX),
  status: z.enum(['open', 'finished']),
  /** What must be shown, copied from a profile; null: nothing is required. */
  requirements: requirementsSchema.nullable(),
});
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

/**
 * A named set of documents, such as “Vendor A proposal 2027”.
 * `packet` ties the readings of two people: the same `id` in each, and whose reading this one is. Null for a review of one.
 * `archivedAt` is set while it is put away; it opens as ever.
 */
export const reviewSchema = reviewSettingsSchema.extend({
  id: recordIdSchema,
  name: z.string().trim().min(1).max(REVIEW_NAME_MAX),
  packet: z
    .object({
      id: recordIdSchema,
      reader: z.enum(READERS),
      blind: z.boolean(),
      from: z.string().max(REVIEWER_MAX),
      /** Of a consensus: how each disagreement was settled, by its key (see core/review/disagreements.ts). */
      settled: z
        .array(z.object({ key: z.string().max(200), choice: z.enum(CHOICES) }))
        .max(100_000)
        .optional(),
    })
    .nullable(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  archivedAt: timeSchema.nullable(),
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type Review = z.infer<typeof reviewSchema>;

/** What a review has of these fields before a person says anything. */
export const newReviewFields = (edition: string) => ({
  kind: 'other' as const,
  organisations: [],
  role: null,
  edition,
  reviewer: '',
  status: 'open' as const,
  requirements: null,
  packet: null,
  archivedAt: null,
});
