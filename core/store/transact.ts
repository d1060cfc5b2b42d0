import { Dexie, type Table } from 'dexie';
import { done, type Result } from '../model/result.ts';
import { database } from './database.ts';
import { problemOf } from './problemOf.ts';

/** With less than this the browser has no room for a write. */
const SPARE_BYTES = 64 * 1024;

/**
 * Runs `body` in one strictly durable transaction over `tables`: it is confirmed when it is on disk, and an error in it
 * leaves nothing. A body awaits only Dexie: for anything else the browser would not hold the transaction open.
 */
export async function transact<T>(tables: Table[], body: () => Promise<T>): Promise<Result<T>> {
  let transaction: IDBTransaction | undefined;
  try {
    // Dexie follows native awaits only when the function it is handed is itself an async one.
    const value = await database.transaction('rw', tables, async () => {
      transaction = Dexie.currentTransaction?.idbtrans;
      return await body();
    });
    return done(value);
  } catch (error) {
    const problem = problemOf(error);
    // When the browser ends a transaction midway, the body first sees that it is over; why stands on the transaction.
    const isUnclear = problem.code === 'failed' && transaction?.error;
    const told = isUnclear ? problemOf(transaction?.error) : problem;
    return { ok: false, error: told.code === 'failed' && (await isDiskFull()) ? { ...told, code: 'full' } : told };
  }
}

/** On a full disk Chromium names the reason only once; after that it just cannot open the database any more. */
async function isDiskFull(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < SPARE_BYTES;
}
