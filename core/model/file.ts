import { hashSchema } from './hash.ts';
import { z } from './zod.ts';

/** A file as it is kept, so that a review is complete without the folder it came from. `name` is what it was called. */
export const fileSchema = z.object({
  hash: hashSchema,
  name: z.string().max(500),
  bytes: z.instanceof(Blob),
});
export type FileRecord = z.infer<typeof fileSchema>;
