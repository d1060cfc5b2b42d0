import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReviewFields } from '../../core/model/review.ts';
import type { Tag } from '../../core/model/tag.ts';
import { agreement, MIN_UNITS } from '../../core/review/agreement.ts';
import { beginConsensus, settle } from '../../core/review/consensus.ts';
import { compareReadings, type SharedDocument } from '../../core/review/disagreements.ts';

const TEXT =
  'Coaches meet teachers each week. 👩‍🏫 They look at student work. Fees are due in May. Nobody pays for substitutes. ' +
  Array.from({ length: 20 }, (_, at) => `Sentence number ${at} says little.`).join(' ');
const document: SharedDocument = { first: 'a', second: 'b', title: 'Proposal', text: TEXT };

function tag(words: string, patch: Partial<Tag> & { documentId: string }, at = TEXT.indexOf(words)): Tag {
  const start = [...TEXT.slice(0, at)].length;
  return {
    ...{
      id: crypto.randomUUID(),
      reviewId: 'r',
      edition: '2022',
      standards: ['evidence'],
      responsibilities: [],
      role: null,
    },
    ...{
      strength: 'strong',
      note: '',
      carriedFrom: null,
      by: '',
      suggested: false,
      createdAt: 1,
      updatedAt: 1,
      revision: 1,
    },
    ...{ detachedAt: null, deletedAt: null },
    passage: {
      quote: { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start, end: start + [...words].length },
      ...{ path: null, heading: '', textVersion: 1, page: null, region: null },
    },
    ...patch,
  };
}
const compare = (first: Tag[], second: Tag[], text: string | null = TEXT) =>
  compareReadings([{ ...document, text }], { first, second }, ['evidence', 'resources'], { locale: 'en' });

describe('agreement', () => {
  test('is what the books reckon for their examples', () => {
    const found = agreement({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
    expect(found).toMatchObject({ units: 50, percent: 70, prevalence: 0.55, tooFew: false });
    expect(found.kappa).toBeCloseTo(0.4, 12);
    expect(found.alpha).toBeCloseTo(0.4, 12);
  });

  test('of all alike is full, of rare tags says its prevalence, of nothing is not given', () => {
    expect(agreement({ both: 10, onlyFirst: 0, onlySecond: 0, neither: 40 })).toMatchObject({ kappa: 1, alpha: 1 });
    // 98 of 100 alike and yet hardly better than chance: the reason why the prevalence stands beside it.
    const rare = agreement({ both: 0, onlyFirst: 3, onlySecond: 2, neither: 95 });
    expect(rare.percent).toBe(95);
    expect(rare.kappa).toBeLessThan(0);
    expect(agreement({ both: 30, onlyFirst: 0, onlySecond: 0, neither: 0 })).toMatchObject({
      percent: 100,
      kappa: null,
      alpha: null,
    });
    expect(agreement({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toMatchObject({
      percent: null,
      tooFew: true,
    });
  });

  test('of too few units, or of tagged words alone, gives no number that chance would make', () => {
    const few = { both: 5, onlyFirst: 1, onlySecond: 1, neither: MIN_UNITS - 8 };
    expect(agreement(few)).toMatchObject({ tooFew: true, kappa: null, alpha: null });
    expect(agreement({ ...few, neither: MIN_UNITS })).toMatchObject({ tooFew: false });
    expect(agreement({ ...few, neither: 0 }, true)).toMatchObject({ tooFew: true, kappa: null });
  });

  test('stays within bounds and does not mind who is the first', () => {
    const count = fc.nat(200);
    fc.assert(
      fc.property(count, count, count, count, (both, onlyFirst, onlySecond, neither) => {
        const one = agreement({ both, onlyFirst, onlySecond, neither });
        const other = agreement({ both, onlyFirst: onlySecond, onlySecond: onlyFirst, neither });
        expect(other.kappa).toBe(one.kappa);
        expect(other.alpha).toBe(one.alpha);
        for (const value of [one.kappa, one.alpha])
          if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('two readings', () => {
  test('are compared by sentence: half of one is enough, a stray letter is not', async () => {
    const first = [tag('Coaches meet teachers each week. 👩', { documentId: 'a' })];
    const second = [tag('meet teachers each week', { documentId: 'b' })];
    const { standards, disagreements, agreed } = await compare(first, second);
    expect(standards[0]?.agreement).toMatchObject({ both: 1, onlyFirst: 0, onlySecond: 0, units: 24 });
    expect([disagreements, agreed.length]).toEqual([[], 1]);
  });

  test('differ where one alone tagged, by standard, and where the strength is another', async () => {
    const first = [
      tag('They look at student work.', { documentId: 'a', standards: ['evidence', 'resources'] }),
      tag('Fees are due in May. Nobody pays for substitutes.', { documentId: 'a', standards: ['resources'] }),
    ];
    const second = [tag('They look at student work.', { documentId: 'b', strength: 'partial' })];
    const { disagreements } = await compare(first, second);
    expect(disagreements.map(({ standardId, kind, text }) => [standardId, kind, text])).toEqual([
      ['evidence', 'strength', '👩‍🏫 They look at student work.'],
      ['resources', 'onlyFirst', '👩‍🏫 They look at student work.'],
      ['resources', 'onlyFirst', 'Fees are due in May. Nobody pays for substitutes.'],
    ]);
  });

  test('are compared where the words stand, though the place is another; parts of pages are left out and counted', async () => {
    const first = [tag('Fees are due in May.', { documentId: 'a' }, 0), { ...tag('gone', { documentId: 'a' }, 3) }];
    const second = [tag('Fees are due in May.', { documentId: 'b' })];
    expect(await compare(first, second)).toMatchObject({ disagreements: [], leftOut: 1 });
  });

  test('without the text only what was tagged is compared, and chance is not reckoned', async () => {
    const first = [tag('Coaches meet', { documentId: 'a' }), tag('Fees are due in May.', { documentId: 'a' })];
    const { standards, onlyTagged } = await compare(first, [tag('Coaches meet', { documentId: 'b' })], null);
    expect(onlyTagged).toBe(true);
    expect(standards[0]?.agreement).toMatchObject({ both: 1, onlyFirst: 1, units: 2, kappa: null, percent: 50 });
  });
});

describe('a consensus', () => {
  const packet = { id: crypto.randomUUID(), reader: 'first' as const, blind: true, from: '' };
  const review = {
    ...newReviewFields('2022'),
    ...{ id: crypto.randomUUID(), name: 'Vendor A', packet, createdAt: 1, updatedAt: 1, deletedAt: null, revision: 1 },
  };
  const first = [
    tag('Coaches meet teachers each week.', { documentId: 'a' }),
    tag('They look at student work.', { documentId: 'a', standards: ['evidence', 'resources'] }),
  ];
  const second = [
    tag('Coaches meet teachers each week.', { documentId: 'b' }),
    tag('They look at student work.', { documentId: 'b' }),
    tag('Fees are due in May.', { documentId: 'b', standards: ['resources'] }),
  ];

  test('begins with what both say, takes what is chosen, and takes a choice back', async () => {
    const comparison = await compare(first, second);
    const begun = beginConsensus(review, [], comparison, { name: 'Consensus', now: 5 });
    expect(begun.tags.map(({ standards }) => standards)).toEqual([['evidence'], ['evidence']]);
    const [resources, fees] = comparison.disagreements;
    if (!resources || !fees) throw new Error('no disagreements');
    const one = settle(begun.review, begun.tags, resources, 'first', 6);
    expect(one.tags.map(({ standards }) => standards)).toEqual([['evidence', 'resources']]);
    const two = settle(one.review, begun.tags, fees, 'second', 7);
    expect(two.tags).toMatchObject([{ standards: ['resources'], reviewId: begun.review.id }]);
    const three = settle(two.review, [...begun.tags, ...two.tags], fees, 'neither', 8);
    expect([three.tags, three.gone]).toEqual([[], two.tags.map(({ id }) => id)]);
    expect(three.review.packet?.settled).toEqual([
      { key: resources.key, choice: 'first' },
      { key: fees.key, choice: 'neither' },
    ]);
  });
});
