import type { BackupRecords } from '../../../core/model/backup.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Strength, Tag } from '../../../core/model/tag.ts';
import { ALONE, idOf, LAKESIDE, NORTHFIELD, reviewRecords, STUDIED, tagOf } from '../../reviewRecords.ts';

export const NAME = 'Coaching proposals 2027';
/** A third proposal, so that more than two stand beside each other. */
export const HALDEN = idOf('halden');

type Told = [standard: string, strength: Strength, page: number | null, heading: string, quote: string];

const CYCLES =
  'Each coach works in six-week cycles: a shared goal, two co-planned lessons, one lesson watched together.';
const SURVEY = 'A closing survey asks teachers how useful each visit was.';
const RATED = 'At the end of each day participants rate the presenter, the room and the materials from 1 to 5.';
const SAID: Record<string, Told[]> = {
  [NORTHFIELD]: [
    ['evidence', 'strong', 6, '2. Approach', STUDIED],
    [
      'evidence',
      'strong',
      15,
      '5. Reports',
      'An interim report on practice and results goes to the board each January.',
    ],
    ['learning-designs', 'strong', 6, '2. Approach', CYCLES],
    [
      'learning-designs',
      'strong',
      7,
      '2. Approach',
      'Groups of four teachers watch one lesson a month and talk it over.',
    ],
    [
      'implementation',
      'strong',
      10,
      '3. Calendar',
      'Visits go on for three years, with fewer each year as teams take over.',
    ],
    [
      'professional-expertise',
      'strong',
      4,
      '1. Who we are',
      'Coaches hold a licence and study the science of reading.',
    ],
    [
      'professional-expertise',
      'partial',
      5,
      '1. Who we are',
      'New coaches are paired with experienced ones where possible.',
    ],
    [
      'curriculum-assessment-instruction',
      'strong',
      9,
      '2. Approach',
      'Units of the adopted program are prepared together.',
    ],
    ['equity-practices', 'partial', 2, 'Summary', 'We respect every learner.'],
    ['equity-foundations', 'partial', 2, 'Summary', 'We share the aim that every student is challenged and supported.'],
    [
      'leadership',
      'strong',
      9,
      '2. Approach',
      'Principals plan each cycle with the coach and visit the lessons it leads to.',
    ],
    ['culture-of-collaborative-inquiry', 'conflicts', 8, '2. Approach', ALONE],
  ],
  [LAKESIDE]: [
    [
      'implementation',
      'strong',
      null,
      'Visits',
      'Coaches visit every classroom twice a month and leave written feedback.',
    ],
    ['evidence', 'partial', null, 'Measures', SURVEY],
    [
      'learning-designs',
      'strong',
      null,
      'Visits',
      'Teachers choose a goal, try it within a week and bring back student work.',
    ],
    [
      'curriculum-assessment-instruction',
      'partial',
      null,
      'Materials',
      'The adopted reading program may be used as a source.',
    ],
    [
      'equity-practices',
      'strong',
      null,
      'Materials',
      'Families are asked which stories they know, and texts follow from that.',
    ],
    [
      'professional-expertise',
      'strong',
      null,
      'Partners',
      'Each coach has taught the grade that they coach for five years or more.',
    ],
    [
      'equity-drivers',
      'partial',
      null,
      'Materials',
      'One session asks staff what they take for granted about reading at home.',
    ],
    [
      'culture-of-collaborative-inquiry',
      'strong',
      null,
      'Visits',
      'Teams stay together for three years and meet in paid time.',
    ],
    ['resources', 'partial', null, 'Fees', 'Release time is shared with the district.'],
  ],
  [HALDEN]: [
    [
      'curriculum-assessment-instruction',
      'strong',
      3,
      'Workbooks',
      'Each workbook names the unit and lesson in which a routine belongs.',
    ],
    ['implementation', 'partial', 5, '6. Fees', 'Coaching can be purchased separately at the daily rate in section 6.'],
    ['evidence', 'conflicts', 6, '4. Measures', RATED],
    [
      'learning-designs',
      'partial',
      4,
      '3. The days',
      'Each day has a part in which participants practise a routine in pairs.',
    ],
    [
      'culture-of-collaborative-inquiry',
      'conflicts',
      4,
      '3. The days',
      'No meetings of teams are needed between events.',
    ],
  ],
};

const tags = Object.entries(SAID).flatMap(([document, told]) =>
  told.map(
    ([standard, strength, page, heading, quote]): Tag =>
      tagOf(quote, { document, standards: [standard], strength, heading, ...(page === null ? {} : { page }) }),
  ),
);

const SCORES: [document: string, item: string, score: 0 | 1 | 2, why: string, quote?: string][] = [
  [NORTHFIELD, 'learning-designs', 2, 'The cycle is described, with a goal of its own.', CYCLES],
  [LAKESIDE, 'evidence', 1, 'Only how useful a visit seemed is asked.', SURVEY],
  [HALDEN, 'evidence', 0, 'Only how people liked the day is measured.', RATED],
];
const ABSENT: [document: string, item: string, pages: number | null][] = [
  [LAKESIDE, 'leadership', null],
  [HALDEN, 'leadership', 9],
  [HALDEN, 'equity-drivers', 9],
];

/** The review of `reviewRecords` with a third proposal, and something to see in most places. */
export function reviewViewRecords(): BackupRecords {
  const records = reviewRecords();
  const [review] = records.reviews;
  const [northfield, lakeside] = records.documents;
  const [scored] = records.findings;
  const absence = records.findings.find((finding) => finding.absence !== null)?.absence;
  if (!review || !northfield || !lakeside || !scored || !absence) throw new Error('A review with two documents.');
  const halden = {
    ...northfield,
    id: HALDEN,
    createdAt: northfield.createdAt + 2,
    url: northfield.url.replace(/a{64}$/, 'b'.repeat(64)),
    title: 'Workshop days',
    fileName: 'Halden Street.pdf',
    fileSize: 96_204,
    organisation: 'Halden Street',
    decision: null,
  };
  const finding = (documentId: string, itemId: string, said: Partial<Finding>): Finding => ({
    ...scored,
    ...{
      id: idOf(`${documentId} ${itemId}`),
      documentId,
      itemId,
      score: null,
      rationale: '',
      cited: [],
      absence: null,
    },
    ...said,
  });
  return {
    ...records,
    reviews: [
      {
        ...review,
        name: NAME,
        role: 'coach',
        organisations: [
          ...review.organisations,
          { name: lakeside.organisation, part: 'vendor' },
          { name: halden.organisation, part: 'vendor' },
        ],
      },
    ],
    documents: [
      { ...northfield, title: 'Coaching partnership, 2027 to 2030' },
      { ...lakeside, title: 'Literacy coaching' },
      halden,
    ],
    tags,
    findings: [
      ...records.findings,
      ...SCORES.map(([documentId, itemId, score, rationale, quote]) =>
        finding(documentId, itemId, { score, rationale, cited: quote ? [idOf(quote)] : [] }),
      ),
      ...ABSENT.map(([documentId, itemId, pages]) =>
        finding(documentId, itemId, {
          score: 0,
          absence: { ...absence, near: [], documents: [{ documentId, textHash: null, pages, characters: 21_000 }] },
        }),
      ),
    ],
    answers: [
      ...records.answers,
      ...records.answers.map((answer) => ({
        ...answer,
        ...{ id: idOf('answer 2'), questionId: 'coach-q2', steps: [], cited: [idOf(CYCLES)] },
        reflections: 'Follow-up is promised for year one. Teachers ask for visits after winter break.',
      })),
    ],
    stepStatuses: records.stepStatuses.flatMap((status) => [
      status,
      { ...status, id: idOf('status 2'), stepId: 'steps-districts-schools-1', status: 'beginning-to-do', note: '' },
    ]),
  };
}

export { NORTHFIELD };
