import { type Records, type RecordTable, recordSchemas } from '../model/records.ts';
import { Refusal } from './refusal.ts';

/** The record as its schema reads it, without keys of others. Throws Refusal `invalid`. */
export function parseRecord<T extends RecordTable>(table: T, record: unknown): Records[T] {
  const parsed = recordSchemas[table].safeParse(record);
  if (!parsed.success) throw new Refusal('invalid', `${table}: ${parsed.error.message}`);
  return parsed.data as Records[T];
}
