import { type FileRecord, fileSchema } from '../model/file.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transact.ts';

/** Keeps a file's bytes, known by their SHA-256. The same bytes again are kept once. No step to undo. */
export function keepFile(file: FileRecord): Promise<Result<null>> {
  return transact([database.files], async () => {
    const parsed = fileSchema.safeParse(file);
    if (!parsed.success) throw new Refusal('invalid', parsed.error.message);
    await database.files.put(parsed.data);
    return null;
  });
}

/** The kept file with that hash, or null: then the person has to open it again. */
export async function fileKept(hash: string): Promise<FileRecord | null> {
  return (await database.files.get(hash)) ?? null;
}

/** Forgets a file's bytes. Its documents and tags stay. */
export function forgetFile(hash: string): Promise<Result<null>> {
  return transact([database.files], async () => {
    await database.files.delete(hash);
    return null;
  });
}

/** Hashes of all files that are kept. */
export async function hashesKept(): Promise<Set<string>> {
  return new Set(await database.files.toCollection().primaryKeys());
}
