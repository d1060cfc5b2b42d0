import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openInReader } from '../../scripts/openInReader.ts';
import { hostilePdfs } from '../documentFiles/hostilePdfs.ts';
import { onePage } from '../documentFiles/rawPdf.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { servePages } from './harness/servePages.ts';
import { shown } from './harness/shown.ts';
import { tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

/** Gives a file that takes long, and stops it when that is said. */
async function cancelOpening(page: Page, folder: string): Promise<void> {
  const file = path.join(folder, 'long.docx');
  writeFileSync(file, await wordFile(paragraph('The coach keeps a log.').repeat(600_000)));
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  // A fast machine would be done before anything is said.
  await page.emulateCPUThrottling(8);
  await input.uploadFile(file);
  // Pressed in the page itself: on the way there a busy machine would have opened the file.
  await page.waitForFunction(
    (said, cancel) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.innerText === cancel);
      if (!button || button.closest('[inert]') || !document.body.innerText.includes(said)) return false;
      button.click();
      return true;
    },
    { polling: 'mutation' },
    words('reader.opening').replace('$1', 'long.docx'),
    words('common.cancel'),
  );
  await page.emulateCPUThrottling(null);
  await shown(page, '.start-page');
  expect(await page.$('.callout')).toBeNull();
}

/** Everything in the database, each record as `table: JSON`, read past our own code. */
function everyRecord(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('crosswalk'));
    // What counts changes goes on counting.
    const names = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const transaction = database.transaction(names);
    const tables = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
    database.close();
    return tables.flatMap((records, at) => records.map((record) => `${names[at]}: ${JSON.stringify(record)}`));
  });
}

it('hostile and broken PDFs open safely or are refused with a sentence; nothing leaves the browser or changes what is kept', async () => {
  const server = await servePages({ pages: { '/': { html: '<title>Asks</title><img src="/asked">' } } });
  const chromium = await launchChromium();
  const folder = temporaryFolder('hostile');
  const dialogs: string[] = [];
  chromium.browser.on('targetcreated', (target) => {
    if (!target.url().startsWith(chromium.origin) && target.url() !== 'about:blank') dialogs.push(target.url());
  });
  const outcomes: Record<string, boolean> = {};
  const kept = await openReader(chromium);
  const file = path.join(folder, 'kept.pdf');
  writeFileSync(file, onePage('A plan that was there before.'));
  await readFileIn(kept, file);
  await tagPassage(kept, 'A plan that was', { standard: 'Evidence' });
  const before = await everyRecord(kept);
  for (const [name, { bytes }] of Object.entries(hostilePdfs)) {
    const file = path.join(folder, `${name}.pdf`);
    writeFileSync(file, bytes);
    const { ok, refused, messages } = await openInReader(chromium, file);
    expect({ name, ok, messages }).toEqual({ name, ok: true, messages: [] });
    outcomes[name] = refused === null;
  }
  const after = await everyRecord(kept);
  expect(after).toEqual(expect.arrayContaining(before));
  // A file that opens enters the review with its bytes and its text; one that is refused leaves nothing.
  const entered = (table: string) =>
    after.filter((record) => record.startsWith(`${table}:`)).length -
    before.filter((record) => record.startsWith(`${table}:`)).length;
  const opened = Object.values(outcomes).filter(Boolean).length;
  expect([entered('documents'), entered('files'), entered('tags')]).toEqual([opened, opened, 0]);
  expect(outcomes).toEqual(Object.fromEntries(Object.entries(hostilePdfs).map(([name, { opens }]) => [name, opens])));
  expect(dialogs).toEqual([]);
  await cancelOpening(await openReader(chromium), folder);
  expect(await everyRecord(kept)).toEqual(after);
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/`);
  const requests = await chromium.closeAndListRequests();
  await server.close();
  // What a page asks for is on the list, so it is not empty because nothing was written down.
  expect(requests.map(({ url }) => url)).toContain(`${server.origin}/asked`);
  expect(requests.filter(({ url }) => /^[a-z]+:\/\//.test(url) && !url.startsWith(server.origin))).toEqual([]);
});
