import { documentSchema } from '../model/document.ts';
import { reviewSchema } from '../model/review.ts';
import { tagSchema } from '../model/tag.ts';
import type { Records, RecordTable } from './database.ts';
import { Refusal } from './refusal.ts';

const SCHEMAS = { reviews: reviewSchema, documents: documentSchema, tags: tagSchema };

/** The record as its schema reads it, without keys of others. Throws Refusal `invalid`. */
export function parseRecord<T extends RecordTable>(table: T, record: unknown): Records[T] {
  const parsed = SCHEMAS[table].safeParse(record);
  if (!parsed.success) throw new Refusal('invalid', `${table}: ${parsed.error.message}`);
  return parsed.data as Records[T];
}
