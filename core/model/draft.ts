import { documentSchema } from './document.ts';
import { textQuoteSelectorSchema } from './passage.ts';
import { judgementSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** What was typed in the picker for one passage and not added yet. Known by address, words and the words before. */
export const draftSchema = z.object({
  url: documentSchema.shape.url,
  exact: textQuoteSelectorSchema.shape.exact,
  prefix: textQuoteSelectorSchema.shape.prefix,
  draft: judgementSchema.partial(),
  updatedAt: timeSchema,
});
export type Draft = z.infer<typeof draftSchema>;
