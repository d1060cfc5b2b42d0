import type { BackupRecords } from '../../../core/model/backup.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import { idOf, LAKESIDE, NORTHFIELD, REVIEW, reviewRecords, tagOf } from '../../reviewRecords.ts';

/** A third proposal, so that more than two stand beside each other. */
export const HALDEN = idOf('halden');

const said = (document: string, exact: string, more: Partial<Judgement> & { page?: number; heading?: string }): Tag =>
  tagOf(exact, { document, ...more });

const TAGS: Tag[] = [
  said(LAKESIDE, 'Texts come from many cultures and families are asked which stories they know.', {
    standards: ['equity-practices'],
    heading: 'Materials',
  }),
  said(LAKESIDE, 'The adopted reading program is the source of each lesson that is planned together.', {
    standards: ['curriculum-assessment-instruction'],
    heading: 'Materials',
  }),
  said(LAKESIDE, 'Principals join the opening day if their calendars allow.', {
    standards: ['leadership'],
    strength: 'partial',
    heading: 'Partners',
  }),
  said(HALDEN, 'Each workbook names the unit and lesson in which a routine belongs.', {
    standards: ['curriculum-assessment-instruction'],
    page: 3,
    heading: 'Workbooks',
  }),
  said(HALDEN, 'Coaching can be purchased separately at the daily rate in section 6.', {
    standards: ['implementation'],
    strength: 'partial',
    page: 5,
    heading: '6. Fees',
  }),
  said(HALDEN, 'At the end of each day participants rate the presenter, the room and the materials from 1 to 5.', {
    strength: 'conflicts',
    page: 6,
    heading: '4. Measures',
  }),
  said(HALDEN, 'No meetings of teams are needed between events, and none are planned.', {
    standards: ['culture-of-collaborative-inquiry'],
    strength: 'conflicts',
    page: 4,
    heading: '3. The days',
  }),
];

/** The two proposals and everything else of `reviewRecords`, and a third one with a score and an absence. */
export function reviewViewRecords(): BackupRecords {
  const records = reviewRecords();
  const [first] = records.documents;
  const [scored] = records.findings;
  const searched = records.findings.find(({ absence }) => absence !== null);
  if (!first || !scored || !searched?.absence) throw new Error('A review with a document and findings.');
  const absent = { ...searched.absence, near: [] };
  const findings: Finding[] = [
    {
      ...scored,
      id: idOf('halden evidence'),
      documentId: HALDEN,
      score: 0,
      rationale: 'Only how people liked the day is measured.',
      cited: [],
    },
    {
      ...scored,
      id: idOf('halden leadership'),
      documentId: HALDEN,
      itemId: 'leadership',
      score: 0,
      rationale: '',
      cited: [],
      absence: { ...absent, documents: [{ documentId: HALDEN, textHash: null, pages: 9, characters: 21_000 }] },
    },
  ];
  const [review] = records.reviews;
  return {
    ...records,
    reviews: review
      ? [
          {
            ...review,
            role: 'coach',
            organisations: [...review.organisations, { name: 'Halden Street', part: 'vendor' }],
          },
        ]
      : [],
    documents: [
      ...records.documents,
      {
        ...first,
        id: HALDEN,
        reviewId: REVIEW,
        createdAt: first.createdAt + 2,
        url: first.url.replace(/a+$/, 'b'.repeat(64)),
        title: 'Halden Street workshops',
        fileName: 'Halden Street.pdf',
        fileSize: 96_204,
        organisation: 'Halden Street',
        decision: null,
      },
    ],
    tags: [...records.tags, ...TAGS],
    findings: [...records.findings, ...findings],
  };
}

export { NORTHFIELD };
