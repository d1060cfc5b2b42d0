import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BackupRecords } from '../../../core/model/backup.ts';
import { type DocumentRecord, fileAddress } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import { writeBackup } from '../../../core/transfer/backupFile.ts';
import { openOptions, restoreBackup } from './backupPage.ts';
import type { Chromium } from './launchChromium.ts';
import { seedRecords } from './seed.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export const REVIEW = 'Coaching proposals 2027';
const NAMES = ['Northfield proposal.pdf', 'Northfield proposal, revised.pdf', 'Bright Harbor.docx'] as const;

/** A review of a vendor's file with an older version, another's Word file, and a page; with tags, a score, a decision. */
export function reviewRecords(): BackupRecords {
  const seeds = [
    { quote: 'Logs are studied every month.', standards: ['evidence'] },
    { quote: 'Coaches work in cycles of six weeks.', standards: ['learning-designs', 'implementation'] },
    { quote: 'Follow-up is done alone, online.', standards: ['culture-of-collaborative-inquiry'] },
    { quote: 'Release time is shared.', standards: ['resources'] },
  ];
  const records = seedRecords({ url: 'https://summit.example/proposal', title: 'Summit workshops' }, seeds, REVIEW);
  const [page] = records.documents;
  const [review] = records.reviews;
  if (!page || !review) throw new Error('A review with a page.');
  const files = NAMES.map((fileName, index): DocumentRecord => {
    const isPdf = fileName.endsWith('pdf');
    return {
      ...page,
      id: randomUUID(),
      kind: isPdf ? 'pdf' : 'docx',
      url: fileAddress(String(index).repeat(64)),
      title: fileName,
      fileName,
      fileSize: 1_200_000 + index,
      organisation: isPdf ? 'Northfield' : '',
      createdAt: page.createdAt + index + 1,
    };
  });
  const [old, revised, word] = files as [DocumentRecord, DocumentRecord, DocumentRecord];
  revised.versionOf = old.id;
  revised.decision = { outcome: 'changes', summary: 'Two things to mend.', at: page.createdAt };
  const strengths = ['strong', 'strong', 'conflicts', 'partial'] as const;
  const tags = records.tags.map((tag, index) => ({
    ...tag,
    documentId: index === 3 ? word.id : revised.id,
    strength: strengths[index] ?? 'strong',
  }));
  const finding: Finding = {
    id: randomUUID(),
    reviewId: review.id,
    documentId: revised.id,
    itemId: 'professional-expertise',
    score: 2,
    rationale: 'Names its coaches.',
    cited: [],
    absence: null,
    createdAt: page.createdAt,
    updatedAt: page.createdAt,
    revision: 0,
  };
  return {
    ...records,
    reviews: [
      {
        ...review,
        kind: 'proposal',
        organisations: [{ name: 'Northfield', part: 'vendor' }],
        reviewer: 'D. Whitfield',
      },
    ],
    documents: [page, ...files],
    tags,
    findings: [finding],
  };
}

/** Brings that review into a profile the way a person would: by restoring a backup. */
export async function seedReview(chromium: Chromium): Promise<void> {
  const file = path.join(temporaryFolder('seed'), 'backup.json');
  writeFileSync(file, await (await writeBackup(reviewRecords(), Date.now())).text());
  const options = await openOptions(chromium);
  await restoreBackup(options, file);
  await options.close();
}
