import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { responsibilitiesFor } from '../../../content/framework.ts';
import type { BackupRecords } from '../../../core/model/backup.ts';
import { type DocumentRecord, newWebPage } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import { noRecords } from '../../../core/model/records.ts';
import { newReviewFields } from '../../../core/model/review.ts';
import type { Strength, Tag } from '../../../core/model/tag.ts';
import { writeBackup } from '../../../core/transfer/backupFile.ts';
import { openOptions, restoreBackup } from './backupPage.ts';
import type { Chromium } from './launchChromium.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const NOW = Date.UTC(2026, 10, 12, 15);
const STAMPS = { createdAt: NOW, updatedAt: NOW, deletedAt: null, revision: 0 };
export const REVIEW = 'Coaching proposals 2027';
const REQUIRED = ['curriculum-assessment-instruction', 'evidence', 'implementation', 'resources'];

/** One tagged passage of a proposal: its standard, strength and words. */
export type Told = [standard: string, strength: Strength, quote: string];

const NORTHFIELD: Told[] = [
  ['evidence', 'strong', 'Logs and student work are studied with the principal every month to plan the next round.'],
  ['evidence', 'partial', 'An interim report on practice and results goes to the board each January.'],
  [
    'learning-designs',
    'strong',
    'Each coach works in six-week cycles: a shared goal, two co-planned lessons, and feedback.',
  ],
  ['leadership', 'partial', 'The principal joins the first session.'],
  [
    'culture-of-collaborative-inquiry',
    'conflicts',
    'Follow-up is completed by each teacher alone through the online library.',
  ],
];
const HARBOR: Told[] = [
  ['evidence', 'partial', 'A closing survey asks teachers how useful each workshop was.'],
  ['learning-designs', 'strong', 'Coaching follows every workshop.'],
  ['resources', 'partial', 'Release time is shared with the district.'],
  ['equity-practices', 'strong', 'Teachers learn about the lives of their students and families.'],
];
const SUMMIT: Told[] = [
  ['learning-designs', 'partial', 'Summit offers a day of workshops with an optional follow-up call.'],
];

/** A review of three proposals, with a profile, tags, findings, and an absence recorded for the third. */
export function proposalRecords(origin = 'https://vendor.example'): BackupRecords {
  const reviewId = randomUUID();
  const documents = ['Northfield', 'Bright Harbor', 'Summit'].map((organisation, index): DocumentRecord => {
    const url = `${origin}/${organisation.toLowerCase().replace(' ', '-')}.html`;
    const times = { ...STAMPS, createdAt: NOW + index };
    return {
      id: randomUUID(),
      reviewId,
      ...newWebPage(),
      url,
      title: `${organisation} proposal`,
      organisation,
      ...times,
    };
  });
  const tags = [NORTHFIELD, HARBOR, SUMMIT].flatMap((told, index) =>
    told.map((each, at) => tagOf(reviewId, documents[index]?.id ?? '', each, at)),
  );
  const finding = (document: number, itemId: string, rest: Partial<Finding>): Finding => ({
    id: randomUUID(),
    reviewId,
    documentId: documents[document]?.id ?? '',
    itemId,
    score: null,
    rationale: '',
    cited: [],
    absence: null,
    createdAt: NOW,
    updatedAt: NOW,
    revision: 0,
    ...rest,
  });
  const absence = {
    at: NOW,
    by: 'D. Whitfield',
    terms: ['data', 'student work', 'assessment results', 'evaluation'],
    documents: [{ documentId: documents[2]?.id ?? '', textHash: null, pages: 9, characters: 21_000 }],
    near: [],
  };
  return {
    ...noRecords(),
    reviews: [
      {
        id: reviewId,
        name: REVIEW,
        ...newReviewFields('2022'),
        kind: 'proposal',
        reviewer: 'D. Whitfield',
        organisations: documents.map(({ organisation }) => ({ name: organisation, part: 'vendor' as const })),
        requirements: {
          name: 'Coaching contract',
          passMark: 14,
          requirements: REQUIRED.map((itemId) => ({ itemId, atLeast: 1 as const })),
        },
        ...STAMPS,
      },
    ],
    documents,
    tags,
    findings: [
      finding(0, 'evidence', {
        score: 2,
        rationale: 'Monthly study of logs and student work.',
        cited: [tags[0]?.id ?? ''],
      }),
      finding(2, 'evidence', { score: 0, rationale: 'Nothing is measured.', absence }),
    ],
  };
}

function tagOf(reviewId: string, documentId: string, [standard, strength, exact]: Told, at: number): Tag {
  const start = at * 200;
  return {
    id: randomUUID(),
    reviewId,
    documentId,
    edition: '2022',
    standards: [standard],
    responsibilities: responsibilitiesFor('external-partner', [standard])
      .slice(0, at % 2)
      .map(({ id }) => id),
    role: at % 2 ? 'external-partner' : null,
    strength,
    note: '',
    passage: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
      heading: 'Our approach',
      textVersion: 1,
      page: null,
      region: null,
      path: null,
    },
    carriedFrom: null,
    by: 'D. Whitfield',
    suggested: false,
    ...STAMPS,
    createdAt: NOW + at,
    detachedAt: null,
  };
}

/** Brings records into a profile the way a person would: by restoring a backup. */
export async function seedRecordsOf(chromium: Chromium, records: BackupRecords): Promise<void> {
  const file = path.join(temporaryFolder('seed'), 'backup.json');
  writeFileSync(file, await (await writeBackup(records, NOW)).text());
  const options = await openOptions(chromium);
  await restoreBackup(options, file);
  await options.close();
}
