import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { transact } from './transact.ts';

/** Keeps the whole text of a document, as its text model reads it, under its address. No step to undo. */
export function keepText(url: string, text: string): Promise<Result<null>> {
  return transact([database.texts], async () => {
    await database.texts.put({ url, text });
    return null;
  });
}

/** The text of the document at an address when it was read last, or null when it never was. */
export async function textAt(url: string): Promise<string | null> {
  return (await database.texts.get(url))?.text ?? null;
}
