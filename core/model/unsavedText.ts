import { z } from './zod.ts';

/**
 * What was typed and is not in the database yet. A page that is closed has no time for a transaction; this is written at
 * once, and what is left here is there again when the field is drawn next.
 */
export const unsavedTextSchema = z.object({
  text: z.string(),
  /** What was stored when the typing began. */
  base: z.string(),
});
export type UnsavedText = z.infer<typeof unsavedTextSchema>;
