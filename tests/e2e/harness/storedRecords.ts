import type { Page } from 'puppeteer-core';
import type { AnswerRecord } from '../../../core/model/answer.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { HistoryEntry } from '../../../core/model/history.ts';
import type { Review } from '../../../core/model/review.ts';
import type { StageNote } from '../../../core/model/stageNote.ts';
import type { StepStatus } from '../../../core/model/stepStatus.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { PATIENCE } from './patience.ts';

export type StoredRecords = {
  reviews: Review[];
  documents: DocumentRecord[];
  tags: Tag[];
  findings: Finding[];
  vendorRequests: VendorRequest[];
  answers: AnswerRecord[];
  stepStatuses: StepStatus[];
  stageNotes: StageNote[];
  history: HistoryEntry[];
  drafts: { url: string; exact: string; draft: { note?: string } }[];
};

/** Everything that stands in the database, read past our own code in an extension page, in one transaction. */
export function storedRecords(extensionPage: Page): Promise<StoredRecords> {
  return extensionPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('crosswalk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const written = ['findings', 'vendorRequests', 'answers', 'stepStatuses', 'stageNotes'];
    const names = ['reviews', 'documents', 'tags', ...written, 'history', 'drafts'];
    const transaction = database.transaction(names);
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<[string, unknown[]]>((resolve, reject) => {
            const request = transaction.objectStore(name).getAll();
            request.onsuccess = () => resolve([name, request.result]);
            request.onerror = () => reject(request.error);
          }),
      ),
    );
    database.close();
    return Object.fromEntries(all) as StoredRecords;
  });
}

/** The same, once every web page that has tags has told its text, which it does when it is idle. */
export async function storedAtRest(extensionPage: Page): Promise<StoredRecords> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const records = await storedRecords(extensionPage);
    if (records.documents.every(({ textHash }) => textHash !== null)) return records;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('A web page has not told its text.');
}
