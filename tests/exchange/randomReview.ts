import fc from 'fast-check';
import { framework } from '../../content/framework.ts';
import { codePoints } from '../../core/annotate/codePoints.ts';
import { type DocumentKind, type DocumentRecord, fileAddress } from '../../core/model/document.ts';
import { newReviewFields } from '../../core/model/review.ts';
import { STRENGTHS, type Tag } from '../../core/model/tag.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';

/** Words as people and machines write them: other scripts, letters of two units, formulas, markup, what XML cannot hold. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=HYPERLINK("https://evil.example","open")',
    '+1-555; @SUM(A1:A9)',
    '<script>alert(1)</script> & ]]> "quoted"',
    'Weekly coaching 👩‍🏫 with feedback: 𝒳, é and e\u0301.',
    'line one\r\nline two\ttabbed',
    '\u0000\u0008\ufffe bell\u0007',
    '__proto__',
  ),
);
const uuid = fc.uuid({ version: 4 });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const time = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
const ids = (from: readonly { id: string }[], maxLength: number, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...from.map(({ id }) => id)), { minLength, maxLength });

const KINDS: DocumentKind[] = ['pdf', 'docx', 'text', 'html'];

/** A document with its text, '' for one that was never read here. */
const documentOf = (reviewId: string) =>
  fc
    .record({
      id: uuid,
      at: hash,
      isFile: fc.boolean(),
      kind: fc.constantFrom(...KINDS),
      words: nasty,
      title: nasty,
      created: time,
    })
    .chain((made) => fc.tuple(fc.constant(made), fc.array(nasty, { minLength: 1, maxLength: 12 }), fc.boolean()))
    .map(([{ id, at, isFile, kind, title, created }, words, isRead]) => {
      const document: DocumentRecord = {
        ...{
          id,
          reviewId,
          title: title.slice(0, 500),
          textHash: null,
          versionOf: null,
          unrelatedTo: [],
          decision: null,
        },
        kind: isFile ? kind : 'web',
        url: isFile ? fileAddress(at) : `https://vendor.example/${at.slice(0, 8)}?q=ä`,
        alsoAt: [],
        fileName: isFile ? `${title.slice(0, 20)}.${kind}` : null,
        fileSize: isFile ? 1234 : null,
        organisation: 'Summit & Sons',
        ...{ createdAt: created, updatedAt: created, deletedAt: null, revision: 1 },
      };
      const text = `${words.join(' ').replace(/\r/g, '')} end.`;
      return { document: { ...document, url: new URL(document.url).href }, text, isRead };
    });

const judgement = fc.record({
  standards: ids(framework.standards, 4, 1),
  responsibilities: ids(framework.responsibilities, 3),
  role: fc.option(fc.constantFrom('coach', 'external-partner', 'superintendent')),
  strength: fc.constantFrom(...STRENGTHS),
  note: nasty,
});

const tagIn = ({ document, text }: { document: DocumentRecord; text: string }) =>
  fc
    .record({
      id: uuid,
      judgement,
      ends: fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)),
      drawn: fc.boolean(),
      page: fc.option(fc.integer({ min: 1, max: 300 })),
      by: fc.constantFrom('', 'Ada', 'Grace <b>'),
      suggested: fc.boolean(),
      detached: fc.boolean(),
      heading: nasty,
      created: time,
    })
    .map(({ id, judgement: said, ends, drawn, page, by, suggested, detached, heading, created }): Tag => {
      const points = codePoints(text);
      // Passages never cut a letter in two.
      const whole = (unit: number) => points.toUnits(points.toPoints(unit));
      const start = whole(Math.min(...ends));
      const end = Math.max(whole(Math.max(...ends) + 1), points.toUnits(points.toPoints(start) + 1));
      const isDrawn = drawn && document.kind === 'pdf';
      const value = `page=${page ?? 1}&xywh=percent:10,20,30,40.5`;
      return {
        ...{ id, reviewId: document.reviewId, documentId: document.id, edition: framework.edition, ...said },
        note: said.note.slice(0, 10_000),
        passage: {
          quote: isDrawn
            ? { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' }
            : {
                type: 'TextQuoteSelector',
                exact: text.slice(start, end),
                prefix: text.slice(Math.max(0, start - 64), start),
                suffix: text.slice(end, end + 64),
              },
          position: {
            type: 'TextPositionSelector',
            start: points.toPoints(start),
            end: isDrawn ? points.toPoints(start) : Math.max(points.toPoints(end), points.toPoints(start) + 1),
          },
          path: document.kind === 'web' ? { type: 'XPathSelector', value: '/html[1]/body[1]/p[3]' } : null,
          heading: heading.slice(0, 300),
          textVersion: 1,
          page: isDrawn ? (page ?? 1) : document.kind === 'pdf' ? page : null,
          region: isDrawn ? { type: 'FragmentSelector', value, file: document.url.slice(-64) } : null,
        },
        ...{ carriedFrom: null, by, suggested, createdAt: created, updatedAt: created + 5, revision: 1 },
        ...{ detachedAt: detached ? created + 1 : null, deletedAt: null },
      };
    });

/** What was found and written beside the tags. */
const workOf = (reviewId: string, documentId: string | undefined) =>
  fc
    .tuple(fc.uniqueArray(uuid, { minLength: 4, maxLength: 4 }), nasty, fc.constantFrom(null, 0, 1, 2))
    .map(([made, words, score]) => {
      const [a = '', b = '', c = '', d = ''] = made;
      const kept = { reviewId, createdAt: 1, updatedAt: 1, revision: 1 };
      const finding = {
        itemId: 'evidence',
        score: score as 0 | 1 | 2 | null,
        rationale: words,
        cited: [],
        absence: null,
      };
      return {
        findings: documentId ? [{ ...kept, ...finding, id: a, documentId }] : [],
        answers: [{ ...kept, id: b, questionId: 'coach-q-1', reflections: words, cited: [], steps: [] }],
        stepStatuses: [{ ...kept, id: c, stepId: 'step-1', status: null, since: 1, past: [], note: words, cited: [] }],
        stageNotes: [{ ...kept, id: d, stageId: 'stage-1', text: words, cited: [] }],
      };
    });

/** A review as a person might have it, or somebody who wants to break things: documents, texts, tags. */
export const randomReview: fc.Arbitrary<ReviewParts> = uuid
  .chain((id) => fc.tuple(fc.constant(id), nasty, fc.array(documentOf(id), { maxLength: 4 })))
  .chain(([id, name, read]) => {
    const tags = read.map((each) => fc.array(tagIn(each), { maxLength: 8 }));
    return fc.tuple(fc.constant({ id, name, read }), fc.tuple(...tags), workOf(id, read[0]?.document.id));
  })
  .map(([{ id, name, read }, tags, work]) => ({
    review: {
      ...{ id, name: name.trim().slice(0, 100) || 'Review', ...newReviewFields(framework.edition) },
      organisations: [{ name: 'Summit & Sons', part: 'vendor' }],
      reviewer: 'Ada',
      ...{ createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000, deletedAt: null, revision: 1 },
    },
    documents: read.map(({ document }) => document),
    tags: (tags as Tag[][]).flat(),
    texts: new Map(read.filter(({ isRead }) => isRead).map(({ document, text }) => [document.id, text])),
    ...work,
    vendorRequests: [],
  }));
