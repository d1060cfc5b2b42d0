import { createHash } from 'node:crypto';
import type { BackupRecords } from '../core/model/backup.ts';
import { type DocumentRecord, fileAddress, newWebPage } from '../core/model/document.ts';
import type { Finding } from '../core/model/finding.ts';
import { noRecords } from '../core/model/records.ts';
import { newReviewFields } from '../core/model/review.ts';
import type { Judgement, Tag } from '../core/model/tag.ts';

const NOON = Date.UTC(2026, 10, 14, 12);
const stamps = { createdAt: NOON, updatedAt: NOON, deletedAt: null, revision: 0 };
const times = { createdAt: NOON, updatedAt: NOON, revision: 0 };

/** The same id for the same name, so that a test can name a record. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const REVIEW = idOf('review');
export const NORTHFIELD = idOf('northfield');
export const LAKESIDE = idOf('lakeside');

type Said = Partial<Judgement> & { page?: number; heading?: string; suggested?: boolean; document?: string };

/** A tagged passage of a document of the review; its id comes from its words. */
export function tagOf(exact: string, { page, heading, suggested, document = NORTHFIELD, ...said }: Said = {}): Tag {
  const judgement: Judgement = {
    standards: ['evidence'],
    responsibilities: [],
    role: null,
    strength: 'strong',
    note: '',
    ...said,
  };
  return {
    ...judgement,
    ...stamps,
    id: idOf(exact),
    reviewId: REVIEW,
    documentId: document,
    edition: '2022',
    passage: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 100 * (page ?? 0), end: 100 * (page ?? 0) + [...exact].length },
      path: null,
      heading: heading ?? '',
      textVersion: 1,
      page: page ?? null,
      region: null,
    },
    carriedFrom: null,
    by: 'Dana Whitfield',
    suggested: suggested ?? false,
    detachedAt: null,
  };
}

const APPROACH = '2. Approach to coaching';

/** Quotes of the proposals, to be looked for in what is made of them. */
export const STUDIED = 'Logs and student work are studied with the principal every month to plan the next round.';
export const ALONE =
  'To protect instructional minutes, follow-up is completed by each teacher alone through the online library.';

const documents: DocumentRecord[] = [
  {
    ...newWebPage(),
    ...stamps,
    id: NORTHFIELD,
    reviewId: REVIEW,
    kind: 'pdf',
    url: fileAddress('a'.repeat(64)),
    title: 'Northfield Learning Partners: coaching partnership, 2027 to 2030',
    fileName: 'Northfield proposal.pdf',
    fileSize: 481_223,
    organisation: 'Northfield Learning Partners',
    decision: {
      outcome: 'changes',
      summary:
        'Coaching cycles, study of results and staff expertise are described well. Time and money for teachers to take part are missing, and follow-up done alone works against team learning. Both can be mended before signing.',
      at: NOON,
    },
  },
  {
    ...newWebPage(),
    ...stamps,
    id: LAKESIDE,
    reviewId: REVIEW,
    createdAt: NOON + 1,
    url: 'https://lakeside.example/proposal.html',
    title: 'Lakeside Institute: literacy coaching',
    organisation: 'Lakeside Institute',
  },
];

const tags: Tag[] = [
  tagOf(STUDIED, { page: 6, heading: APPROACH }),
  tagOf('Results are told to the board each June.', { page: 7, heading: '3. Reporting', suggested: true }),
  tagOf('Each coach works in six-week cycles: a shared goal, two co-planned lessons, one lesson watched together.', {
    page: 6,
    heading: APPROACH,
    standards: ['learning-designs', 'implementation'],
  }),
  tagOf('Coaches hold a state licence and study the science of reading.', {
    page: 4,
    heading: '1. Who we are',
    standards: ['professional-expertise'],
  }),
  tagOf('We respect every learner.', {
    page: 2,
    standards: ['equity-practices'],
    strength: 'partial',
    note: 'General.',
  }),
  tagOf('Units of the adopted program are prepared together.', {
    page: 9,
    standards: ['curriculum-assessment-instruction'],
  }),
  tagOf('=SUM(A1) is printed in the price table.', { page: 20, standards: ['leadership'], strength: 'partial' }),
  tagOf(ALONE, {
    page: 8,
    heading: APPROACH,
    standards: ['culture-of-collaborative-inquiry'],
    strength: 'conflicts',
  }),
  tagOf('Literacy coaches visit every classroom twice a month and leave written feedback.', {
    document: LAKESIDE,
    standards: ['implementation'],
    heading: 'Visits',
  }),
  tagOf('Progress is judged by attendance.', { document: LAKESIDE, strength: 'conflicts', heading: 'Measures' }),
];

const finding = (itemId: string, said: Partial<Finding>): Finding => ({
  ...times,
  id: idOf(`finding ${itemId}`),
  reviewId: REVIEW,
  documentId: NORTHFIELD,
  itemId,
  score: null,
  rationale: '',
  cited: [],
  absence: null,
  ...said,
});

const findings: Finding[] = [
  finding('evidence', {
    score: 2,
    rationale: 'Logs and student work are studied every month with the principal, and results go to the board.',
    cited: [idOf(STUDIED)],
  }),
  finding('culture-of-collaborative-inquiry', {
    score: 0,
    rationale: 'The proposal sends teachers to an online library by themselves, which works against shared inquiry.',
    cited: [idOf(ALONE)],
  }),
  finding('resources', {
    score: 0,
    absence: {
      at: NOON,
      by: 'Dana Whitfield',
      terms: ['release time', 'substitute', 'stipend', 'paid hours', 'cover', 'budget', 'funding', 'salary', 'grant'],
      documents: [{ documentId: NORTHFIELD, textHash: null, pages: 22, characters: 48_210 }],
      near: [
        {
          documentId: NORTHFIELD,
          page: 19,
          exact: 'Fees cover travel of coaches.',
          prefix: '',
          suffix: '',
          terms: ['cover'],
        },
      ],
    },
  }),
];

/** One review of two proposals with everything a review can have, as a backup carries it. */
export function reviewRecords(): BackupRecords {
  return {
    ...noRecords(),
    reviews: [
      {
        ...newReviewFields('2022'),
        ...stamps,
        id: REVIEW,
        name: 'Coaching partnership 2027',
        kind: 'proposal',
        reviewer: 'Dana Whitfield',
        organisations: [
          { name: 'Maple Ridge School District', part: 'district' },
          { name: 'Northfield Learning Partners', part: 'vendor' },
        ],
        requirements: {
          name: 'Coaching contract',
          passMark: 14,
          requirements: [
            { itemId: 'evidence', atLeast: 2 },
            { itemId: 'learning-designs', atLeast: 2 },
            { itemId: 'implementation', atLeast: 2 },
            { itemId: 'culture-of-collaborative-inquiry', atLeast: 1 },
            { itemId: 'resources', atLeast: 1 },
          ],
        },
      },
    ],
    documents,
    tags,
    findings,
    answers: [
      {
        ...times,
        id: idOf('answer'),
        reviewId: REVIEW,
        questionId: 'coach-q1',
        reflections: 'We rarely look at the logs together.',
        cited: [idOf(STUDIED)],
        steps: [
          {
            id: idOf('step'),
            text: 'Put the logs on the agenda.',
            owner: 'A. Moss',
            due: '2027-02-12',
            status: 'open',
          },
        ],
      },
    ],
    stepStatuses: [
      {
        ...times,
        id: idOf('status'),
        reviewId: REVIEW,
        stepId: 'steps-adopted-1',
        status: 'already-done',
        since: NOON,
        past: [],
        note: 'Said in the kick-off.',
        cited: [],
      },
    ],
    stageNotes: [
      {
        ...times,
        id: idOf('stage'),
        reviewId: REVIEW,
        stageId: 'chain-2',
        text: 'Coaching logs, every month.',
        cited: [idOf(STUDIED)],
      },
    ],
    vendorRequests: [
      {
        ...stamps,
        id: idOf('request 1'),
        reviewId: REVIEW,
        documentId: NORTHFIELD,
        itemId: 'resources',
        kind: 'question',
        text: 'Who pays for teachers’ time in coaching, and how many hours a year?',
        wording: 'All coaching takes place in paid time.',
        cited: [],
        absent: true,
        order: 1,
      },
      {
        ...stamps,
        id: idOf('request 2'),
        reviewId: REVIEW,
        documentId: NORTHFIELD,
        itemId: 'culture-of-collaborative-inquiry',
        kind: 'change',
        text: 'Replace solitary follow-up with a weekly team meeting that a coach attends twice a term.',
        wording: '',
        cited: [idOf(ALONE)],
        absent: false,
        order: 2,
      },
    ],
  };
}
