import type { Page } from 'puppeteer-core';

/** Milliseconds to open the database and read, by nothing but IndexedDB, what the coverage of its one review is made from. */
export const readPlainly = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const from = performance.now();
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await wait(indexedDB.open('crosswalk'));
    const tables = ['reviews', 'documents', 'tallies', 'findings'];
    const transaction = database.transaction(tables);
    await Promise.all(tables.map((name) => wait(transaction.objectStore(name).getAll())));
    database.close();
    return performance.now() - from;
  });

/** Milliseconds to write one small record over itself, by nothing but IndexedDB, until it is on the disk. */
export const writePlainly = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('crosswalk');
        opening.onsuccess = () => {
          const from = performance.now();
          const transaction = opening.result.transaction(['meta'], 'readwrite', { durability: 'strict' });
          const meta = transaction.objectStore('meta');
          const reading = meta.get('sequence');
          reading.onsuccess = () => meta.put(reading.result);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(performance.now() - from);
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
