import { browser } from 'wxt/browser';
import { type DocumentRecord, fileHash, readerPath, readerPathFrom } from '../model/document.ts';

/** What the reader is to show: a file that is kept, one to be fetched from a site, or (null) what it has and opens. */
export type Reading = { file: string } | { from: string } | null;

/** Opens the reader in a tab of its own. */
export async function openReader(reading: Reading): Promise<void> {
  const path = !reading ? '/reader.html' : 'file' in reading ? readerPath(reading.file) : readerPathFrom(reading.from);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path.slice(1)}` });
}

/** Opens a document where it is read: a page at its address, a file in the reader. */
export async function openDocument({ url }: Pick<DocumentRecord, 'url'>): Promise<void> {
  const file = fileHash(url);
  if (file) await openReader({ file });
  else await browser.tabs.create({ url });
}
