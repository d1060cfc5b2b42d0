import { recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** A document of one review. It is made with its first tag; opening a page alone stores nothing. */
export const documentSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  kind: z.literal('web'),
  /** Address without its fragment; see documentUrl. */
  url: z.url().max(4000),
  title: z.string().max(500),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type DocumentRecord = z.infer<typeof documentSchema>;

/**
 * The address a web page is known by: no fragment, unless the fragment is a route (`#/` or `#!`).
 * Throws TypeError for text that is no address.
 */
export function documentUrl(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}
