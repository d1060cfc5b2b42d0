import type { ReadingPlace } from '../model/readingPlace.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { transact } from './transact.ts';

/** Remembers how far a person has read in the document at an address. No step to undo. */
export function keepPlace(url: string, place: ReadingPlace): Promise<Result<null>> {
  return transact([database.places], async () => {
    await database.places.put({ url, ...place });
    return null;
  });
}

/** Where a person was in the document at an address when it was open last, or null. */
export async function placeAt(url: string): Promise<ReadingPlace | null> {
  return (await database.places.get(url)) ?? null;
}
