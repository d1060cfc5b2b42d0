import { expect, it } from 'vitest';
import { openOptions } from './harness/backupPage.ts';
import { endServiceWorker, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { seedTags } from './harness/seed.ts';
import { storedRecords } from './harness/storedRecords.ts';

const DAY = 24 * 60 * 60 * 1000;

it('what was deleted more than 30 days ago goes in a browser that is never started again', async () => {
  const chromium = await launchChromium();
  try {
    const document = { url: 'https://vendor.example/proposal', title: 'Proposal' };
    await seedTags(chromium, document, [{ quote: 'Deleted long ago' }, { quote: 'Deleted lately' }, { quote: 'Kept' }]);
    const options = await openOptions(chromium);
    const deleted = { 'Deleted long ago': Date.now() - 31 * DAY, 'Deleted lately': Date.now() - 29 * DAY };
    await options.evaluate(async (times: Record<string, number>) => {
      const open = indexedDB.open('crosswalk');
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const transaction = open.result.transaction(['tags', 'history'], 'readwrite');
      transaction.objectStore('history').clear();
      const tags = transaction.objectStore('tags');
      tags.getAll().onsuccess = ({ target }) => {
        for (const tag of (target as IDBRequest).result) {
          const deletedAt = times[tag.passage.quote.exact];
          if (deletedAt) tags.put({ ...tag, deletedAt });
        }
      };
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      open.result.close();
    }, deleted);
    const quotes = async () => (await storedRecords(options)).tags.map(({ passage }) => passage.quote.exact).sort();
    expect(await quotes()).toHaveLength(3);
    await endServiceWorker(chromium);
    await options.evaluate(() =>
      (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.sendMessage({ type: 'document:changed' }),
    );
    await expect.poll(quotes, { timeout: PATIENCE }).toEqual(['Deleted lately', 'Kept']);
  } finally {
    await chromium.close();
  }
});

declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
