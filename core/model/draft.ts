import { documentSchema } from './document.ts';
import { textQuoteSelectorSchema } from './passage.ts';
import { answerSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/**
 * What was typed in the picker for one passage and not saved yet. Known by address, words (of a region its
 * selector) and the words before; when a tag is edited, by that tag as well.
 */
export const draftSchema = z.object({
  url: documentSchema.shape.url,
  exact: textQuoteSelectorSchema.shape.exact,
  prefix: textQuoteSelectorSchema.shape.prefix,
  /** The tag that is edited; null for a new one. */
  tagId: recordIdSchema.nullable(),
  draft: answerSchema.partial(),
  updatedAt: timeSchema,
});
export type Draft = z.infer<typeof draftSchema>;
