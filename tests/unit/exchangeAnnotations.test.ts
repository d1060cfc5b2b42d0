import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noneSkipped } from '../../core/model/exchange.ts';
import { noRecords } from '../../core/model/records.ts';
import { annotationPage } from '../../core/transfer/exchange/annotationPage.ts';
import { planImport } from '../../core/transfer/exchange/planImport.ts';
import { areAnnotations, readAnnotations } from '../../core/transfer/exchange/readAnnotations.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';
import { randomReview } from '../exchange/randomReview.ts';
import { annotationCheck, hasSchemas, WITHOUT_SCHEMAS } from '../exchange/schemas.ts';
import { sourceOf } from '../exchange/sourceOf.ts';

const NOW = 1_800_000_000_000;
const written = async (parts: ReviewParts, quotes = true) =>
  (await annotationPage(sourceOf(parts), { quotes, now: NOW })).text();
const runs = { numRuns: 40 };

/** What comes of a file in a review that has nothing yet, or has `here`. */
async function taken(text: string, parts: ReviewParts, here = noRecords()) {
  const value: unknown = JSON.parse(text);
  expect(areAnnotations(value)).toBe(true);
  const read = await readAnnotations(value, NOW);
  if (!read.ok) throw new Error(read.reason);
  const texts = new Map(
    parts.documents.flatMap(({ id, url }) => (parts.texts.has(id) ? [[url, parts.texts.get(id) ?? '']] : [])),
  );
  return planImport(read.value, { reviewId: parts.review.id, here, texts, now: NOW });
}

test('every annotation of a random review passes the W3C’s own assertions', async (context) => {
  if (!hasSchemas()) return context.skip(WITHOUT_SCHEMAS);
  const check = annotationCheck();
  await fc.assert(
    fc.asyncProperty(randomReview, fc.boolean(), async (parts, quotes) => {
      for (const item of JSON.parse(await written(parts, quotes)).items) expect(check(item)).toEqual([]);
    }),
    runs,
  );
});

test('the assertions notice what is missing', (context) => {
  if (!hasSchemas()) return context.skip(WITHOUT_SCHEMAS);
  const good = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x:1',
    type: 'Annotation',
    target: 'https://a.example/',
  };
  const { target: _, ...without } = good;
  expect(annotationCheck()(good)).toEqual([]);
  expect(annotationCheck()(without)).not.toEqual([]);
});

test('taken over into an empty review and written again, the file is the same', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      fc.pre(parts.tags.length > 0);
      const first = await written(parts);
      const { plan, skipped } = await taken(first, parts);
      expect(skipped).toEqual(noneSkipped());
      const idOf = new Map(plan.documents.add.map((document) => [document.url, document.id]));
      const documents = parts.documents
        .filter(({ url }) => idOf.has(url))
        .map((document) => ({ ...document, id: idOf.get(document.url) ?? '' }));
      const again = await written({
        ...parts,
        documents: parts.documents,
        tags: plan.tags.add.map((tag) => {
          const url = documents.find(({ id }) => id === tag.documentId)?.url;
          return { ...tag, documentId: parts.documents.find((document) => document.url === url)?.id ?? '' };
        }),
      });
      expect(again).toBe(first);
    }),
    runs,
  );
});

test('taken over again where it came from, nothing is new, with words and with positions only', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, fc.boolean(), async (parts, quotes) => {
      fc.pre(parts.tags.length > 0);
      const here = { ...noRecords(), reviews: [parts.review], documents: parts.documents, tags: parts.tags };
      const { plan } = await taken(await written(parts, quotes), parts, here);
      expect([plan.documents.add, plan.tags.add, plan.documents.change, plan.tags.change, plan.tags.conflict]).toEqual([
        [],
        [],
        [],
        [],
        [],
      ]);
      expect(plan.tags.same).toHaveLength(parts.tags.length);
    }),
    runs,
  );
});

test('positions only gives none of the document’s words away', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      const tags = parts.tags.map((tag) => {
        const { quote } = tag.passage;
        return {
          ...tag,
          passage: {
            ...tag.passage,
            heading: 'SECRET',
            quote: { ...quote, exact: quote.exact && 'SECRET', prefix: 'SECRET', suffix: 'SECRET' },
          },
        };
      });
      expect(await written({ ...parts, tags }, false)).not.toContain('SECRET');
    }),
    runs,
  );
});

describe('annotations of other programs', () => {
  const annotation = (more: object) => ({ type: 'Annotation', id: 'https://hypothesis.example/a/1', ...more });
  const target = (selector: unknown, source = 'https://vendor.example/proposal') => ({ source, selector });
  const quote = { type: 'TextQuoteSelector', exact: 'Coaches meet', prefix: 'a ' };
  const read = (...items: object[]) => readAnnotations({ items }, NOW);

  test('a label that is a standard’s name, an older name or our id is the standard; a comment is a note', async () => {
    for (const label of ['Evidence', 'evidence', 'EVIDENCE ']) {
      const result = await read(
        annotation({
          body: [
            { type: 'TextualBody', purpose: 'tagging', value: label },
            { type: 'TextualBody', purpose: 'commenting', value: 'Year 1 only.' },
          ],
          target: target(quote),
        }),
      );
      expect(result).toMatchObject({
        ok: true,
        value: { unrated: 1, tags: [{ standards: ['evidence'], note: 'Year 1 only.', strength: 'partial' }] },
      });
    }
  });

  test('what cannot be mapped is counted by why, the rest is taken', async () => {
    const tagging = { type: 'TextualBody', purpose: 'tagging', value: 'Evidence' };
    const result = await read(
      annotation({ body: tagging, target: target([quote]) }),
      annotation({ body: { type: 'TextualBody', purpose: 'tagging', value: 'Budget' }, target: target(quote) }),
      annotation({ body: tagging, target: target([]) }),
      annotation({ body: tagging, target: target(quote, 'urn:isbn:9780000000000') }),
      annotation({ body: tagging, target: target({ ...quote, exact: 'x'.repeat(20_001) }) }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { skipped: { noStandard: 1, noPassage: 1, noAddress: 1, tooLong: 1 } },
    });
    expect(result.ok && result.value.tags).toHaveLength(1);
  });

  test('words find their place in the text that is here, in code points', async () => {
    const result = await read(
      annotation({
        body: { purpose: 'tagging', value: 'Evidence' },
        target: target({ ...quote, exact: 'two', prefix: '' }),
      }),
    );
    if (!result.ok) throw new Error(result.reason);
    const texts = new Map([['https://vendor.example/proposal', '👩‍🏫 one two']]);
    const reviewId = crypto.randomUUID();
    const { plan } = planImport(result.value, { reviewId, here: noRecords(), texts, now: NOW });
    expect(plan.tags.add[0]?.passage.position).toMatchObject({ start: 8, end: 11 });
  });

  test('hostile and broken ones are refused whole, each for its reason', async () => {
    const tagging = { type: 'TextualBody', purpose: 'tagging', value: 'Evidence' };
    const why = async (...items: object[]) => {
      const result = await read(...items);
      return result.ok ? null : result.reason;
    };
    expect(await why(annotation({ body: tagging, target: target(quote, 'java\tscript:alert(1)') }))).toBe('unsafe');
    expect(await why(annotation({ body: tagging, target: target(quote, 'data:text/html,<script>') }))).toBe('unsafe');
    expect(
      await why(annotation({ body: tagging, target: { source: 'https://a.example/', selector: [{ type: 7 }] } })),
    ).toBe('damaged');
    expect(await why({ type: 'Person' })).toBe('damaged');
    expect(await why(annotation({ body: tagging, target: target(quote), 'cw:edition': '2031' }))).toBe('edition');
    expect(await why()).toBe('empty');
  });
});
