import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BackupRecords } from '../../../core/model/backup.ts';
import { newWebPage } from '../../../core/model/document.ts';
import { noRecords } from '../../../core/model/records.ts';
import { newReviewFields } from '../../../core/model/review.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import { writeBackup } from '../../../core/transfer/backupFile.ts';
import { openOptions, restoreBackup } from './backupPage.ts';
import type { Chromium } from './launchChromium.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A tag as a test writes it down; the words around the quote and its place may be left out. */
export type Seed = Partial<Judgement> & {
  quote: string;
  before?: string;
  after?: string;
  heading?: string;
  /** Where it stood, in code points. */
  start?: number;
  /** Kept as evidence without a place. */
  detached?: boolean;
};

/** Records of one review with one document and these tags. */
export function seedRecords(document: { url: string; title: string }, seeds: Seed[], name: string): BackupRecords {
  const now = Date.now();
  const stamps = { createdAt: now, updatedAt: now, deletedAt: null, revision: 0 };
  const reviewId = randomUUID();
  const documentId = randomUUID();
  const tags = seeds.map(({ quote, before, after, heading, start = 0, detached = false, ...judgement }, index): Tag => {
    const passage = {
      quote: { type: 'TextQuoteSelector' as const, exact: quote, prefix: before ?? '', suffix: after ?? '' },
      position: { type: 'TextPositionSelector' as const, start, end: start + [...quote].length },
      heading: heading ?? '',
      textVersion: 1,
      page: null,
      region: null,
      path: null,
    };
    const plain: Judgement = {
      standards: ['evidence'],
      responsibilities: [],
      role: null,
      strength: 'strong',
      note: '',
    };
    const of = {
      id: randomUUID(),
      reviewId,
      documentId,
      edition: '2022',
      passage,
      carriedFrom: null,
      by: '',
      suggested: false,
    };
    return { ...plain, ...judgement, ...of, ...stamps, createdAt: now + index, detachedAt: detached ? now : null };
  });
  return {
    ...noRecords(),
    reviews: [{ id: reviewId, name, ...newReviewFields('2022'), ...stamps }],
    documents: [{ id: documentId, reviewId, ...newWebPage(), ...document, ...stamps }],
    tags,
  };
}

/** Brings tags of one document into a profile the way a person would: by restoring a backup. */
export function seedTags(
  chromium: Chromium,
  document: { url: string; title: string },
  seeds: Seed[],
  review = 'Vendor A proposal 2027',
): Promise<void> {
  return restoreRecords(chromium, seedRecords(document, seeds, review));
}

/** Restores a backup of these records in options. */
export async function restoreRecords(chromium: Chromium, records: BackupRecords): Promise<void> {
  const file = path.join(temporaryFolder('seed'), 'backup.json');
  const blob = await writeBackup(records, Date.now());
  writeFileSync(file, await blob.text());
  const options = await openOptions(chromium);
  await restoreBackup(options, file);
  await options.close();
}

/** Sixty-four characters of a page's text on each side of some words, and where they stand. */
export function contextOf(text: string, words: string): { before: string; after: string; start: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text has no “${words}”.`);
  const end = at + words.length;
  return { before: text.slice(Math.max(0, at - 64), at), after: text.slice(end, end + 64), start: at };
}
