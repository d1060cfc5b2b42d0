import { describe, expect, it } from 'vitest';
import { framework } from '../../content/framework.ts';
import { requestTemplates } from '../../content/requests.ts';
import { requestTemplatesSchema } from '../../content/schema.ts';
import type { BackupRecords } from '../../core/model/backup.ts';
import { proposeRequests } from '../../core/review/proposeRequests.ts';
import { documentStanding } from '../../core/review/requirements.ts';
import { ALONE, idOf, NORTHFIELD, reviewRecords, tagOf } from '../reviewRecords.ts';
import { recordsFor } from './madeReport.ts';

const standardIds = framework.standards.map(({ id }) => id);

function proposed(
  change: Partial<BackupRecords> = {},
  requests: { itemId: string; kind: 'question' | 'change' }[] = [],
) {
  const { review, documents, tags, tallies, findings } = recordsFor([NORTHFIELD], { ...reviewRecords(), ...change });
  const [document] = documents;
  if (!document) throw new Error('There is no document.');
  const requirements = review.requirements ?? { requirements: [], passMark: 0 };
  const standing = documentStanding({ requirements, tally: tallies[0], findings, standardIds });
  return proposeRequests({ templates: requestTemplates, review, document, standing, findings, tags, requests });
}

const withoutProfile = () => ({
  reviews: reviewRecords().reviews.map((review) => ({ ...review, requirements: null })),
});

describe('what Crosswalk proposes to ask', () => {
  it('has a wording for each standard and each reason', () => {
    expect(requestTemplatesSchema.parse(requestTemplates)).toEqual(requestTemplates);
    expect(requestTemplates.standards.map(({ standardId }) => standardId)).toEqual(standardIds);
    const all = requestTemplates.standards.flatMap(({ missing, weak, conflicting }) =>
      [missing, weak, conflicting].flatMap(({ text, wording }) => [text, wording]),
    );
    expect(new Set(all).size).toBe(66);
    for (const text of all) {
      const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(['party', 'Party', 'client', 'document']).toEqual(expect.arrayContaining(names));
      expect(text, 'a sentence does not begin with a small letter').not.toMatch(/(^|[.?] )\{(party|client)\}/);
    }
    for (const { text, wording } of Object.values(requestTemplates.responsibility)) {
      expect(`${text} ${wording}`).toContain('{duty}');
      expect(`${text} ${wording}`).not.toMatch(/(^|[.?] )\{(party|client|holder|duty)\}/);
    }
  });

  it('asks for a change where passages conflict and a question where what is required is missing', () => {
    expect(proposed().map(({ itemId, kind, cited, absent }) => ({ itemId, kind, cited, absent }))).toEqual([
      { itemId: 'culture-of-collaborative-inquiry', kind: 'change', cited: [idOf(ALONE)], absent: false },
      { itemId: 'resources', kind: 'question', cited: [], absent: true },
    ]);
  });

  it('without requirements asks about all that is not met, weak evidence with its passages', () => {
    const all = proposed(withoutProfile());
    expect(all.map(({ itemId }) => itemId)).toEqual([
      ...['equity-practices', 'equity-drivers', 'equity-foundations', 'culture-of-collaborative-inquiry'],
      ...['leadership', 'resources'],
    ]);
    expect(all[0]).toMatchObject({ kind: 'question', cited: [idOf('We respect every learner.')] });
    expect(all[0]?.text).toContain('The proposal speaks of knowing students in general');
  });

  it('asks about a responsibility that is required and not shown, in the name of whose it is', () => {
    const reviews = reviewRecords().reviews.map((review) => ({
      ...review,
      requirements: {
        name: 'Ours',
        passMark: 0,
        requirements: [
          { itemId: 'external-partner-tp-6', atLeast: 1 as const },
          { itemId: 'coach-rc-2', atLeast: 1 as const },
        ],
      },
    }));
    const found = proposed({ reviews }).filter(({ kind }) => kind === 'question');
    expect(found.map(({ itemId }) => itemId)).toEqual(['external-partner-tp-6', 'coach-rc-2']);
    expect(found[0]?.text).toContain(
      'The proposal does not show that Northfield Learning Partners keeps up practice and feedback after sessions.',
    );
    expect(found[1]?.wording).toMatch(/^The coach helps staff teach inclusively\. Northfield Learning Partners will/);
    expect(found.every(({ text, wording }) => !/[{}]/.test(text + wording))).toBe(true);
  });

  it('asks for a change of what conflicts even where the standard is met', () => {
    const tags = [...reviewRecords().tags, tagOf('Scores decide on pay.', { strength: 'conflicts' })];
    expect(proposed({ tags }).find(({ itemId }) => itemId === 'evidence')).toMatchObject({ kind: 'change' });
  });

  it('names those concerned, and speaks of a plan where it is one', () => {
    expect(proposed().at(-1)?.wording).not.toContain('{');
    expect(proposed()[0]?.text.length).toBeGreaterThan(20);
    const resources = proposed(withoutProfile()).find(({ itemId }) => itemId === 'equity-practices');
    expect(resources?.wording).toContain('Northfield Learning Partners will collect these lessons');
    expect(resources?.wording).toContain('with Maple Ridge School District twice a year');
    const plan = proposed({
      reviews: withoutProfile().reviews.map((review) => ({ ...review, kind: 'plan' as const, organisations: [] })),
      documents: reviewRecords().documents.map((document) => ({ ...document, organisation: '' })),
    });
    expect(plan[0]?.text).toContain('The plan speaks of');
    expect(plan[0]?.wording).toContain('The school will collect');
  });

  it('does not propose again what is asked', () => {
    expect(proposed({}, [{ itemId: 'resources', kind: 'question' }]).map(({ itemId }) => itemId)).toEqual([
      'culture-of-collaborative-inquiry',
    ]);
    expect(proposed({}, [{ itemId: 'resources', kind: 'change' }])).toHaveLength(2);
  });
});
