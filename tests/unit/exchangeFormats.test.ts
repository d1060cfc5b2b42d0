import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { readXml } from '../../core/documents/xml/readXml.ts';
import { ZipFile } from '../../core/documents/zip/ZipFile.ts';
import { countSubjects, FORMATS, lossesOf, SUBJECTS } from '../../core/transfer/exchange/formats.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';
import { writeExport } from '../../core/transfer/exchange/writeExport.ts';
import { csvCells } from '../exchange/csvCells.ts';
import { randomReview } from '../exchange/randomReview.ts';
import { caseCheck, hasSchemas, refiCheck, WITHOUT_SCHEMAS } from '../exchange/schemas.ts';
import { sourceOf } from '../exchange/sourceOf.ts';

const NOW = 1_800_000_000_000;
const write = (format: (typeof FORMATS)[number], parts: ReviewParts, quotes = true) =>
  writeExport(format, sourceOf(parts), { quotes, now: NOW });
const zipOf = async (blob: Blob) => new ZipFile(new Uint8Array(await blob.arrayBuffer()));
const [some] = fc.sample(
  randomReview.filter(({ tags }) => tags.length > 3),
  1,
) as [ReviewParts];

describe('REFI-QDA', () => {
  test('projects of random reviews are valid, without a mark, with a flat lower-case folder', async (context) => {
    if (!hasSchemas()) return context.skip(WITHOUT_SCHEMAS);
    await fc.assert(
      fc.asyncProperty(randomReview, async (parts) => {
        const zip = await zipOf(await write('refiProject', parts));
        const bytes = await zip.read('project.qde');
        expect(bytes?.[0]).toBe('<'.charCodeAt(0));
        expect(await refiCheck('Project', new TextDecoder().decode(bytes ?? undefined))).toEqual([]);
        for (const { id } of parts.documents) expect(zip.has(`sources/${id}.txt`)).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test('every selection covers the very words of its tag, in code points of its text', async () => {
    await fc.assert(
      fc.asyncProperty(randomReview, async (parts) => {
        const zip = await zipOf(await write('refiProject', parts));
        const project = readXml((await zip.text('project.qde')) ?? '');
        const tags = new Map(parts.tags.map((tag) => [tag.id, tag]));
        for (const source of project.child('Sources')?.elements() ?? []) {
          const letters = [...((await zip.text(`sources/${source.get('guid')}.txt`)) ?? '')];
          for (const selection of source.elements()) {
            if (selection.name !== 'PlainTextSelection') continue;
            const words = letters
              .slice(Number(selection.get('startPosition')), Number(selection.get('endPosition')))
              .join('');
            const { exact } = tags.get(selection.get('guid') ?? '')?.passage.quote ?? { exact: '' };
            // A text in a file has neither lone halves of letters nor what XML cannot hold.
            const plain = (text: string) => text.toWellFormed().replace(/[\p{Cc}\ufffd\ufffe\uffff\ufeff]/gu, '');
            expect(plain(words)).toBe(plain(exact));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the codebook is valid and has every standard once', async (context) => {
    const xml = await (await write('refiCodebook', some)).text();
    for (const { name } of framework.standards) expect(xml.split(`name="${name}"`)).toHaveLength(2);
    if (!hasSchemas()) return context.skip(WITHOUT_SCHEMAS);
    expect(await refiCheck('Codebook', xml)).toEqual([]);
    expect(await refiCheck('Codebook', xml.replace('codebook:1.0', 'codebook:1:0'))).not.toEqual([]);
  });
});

describe('CASE', () => {
  test.for(['1.1', '1.0'] as const)('packages %s of random reviews are valid', async (version, context) => {
    if (!hasSchemas()) return context.skip(WITHOUT_SCHEMAS);
    const check = caseCheck(version);
    await fc.assert(
      fc.asyncProperty(randomReview, fc.boolean(), async (parts, quotes) => {
        const text = await (await write(version === '1.1' ? 'case11' : 'case10', parts, quotes)).text();
        expect(check(JSON.parse(text))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('every item hangs on the document by its chain of parents, and tags hang on their standards', async () => {
    const { CFDocument, CFItems, CFAssociations } = JSON.parse(await (await write('case11', some)).text());
    const parents = new Map<string, string>();
    for (const { associationType, originNodeURI, destinationNodeURI } of CFAssociations) {
      if (associationType === 'isChildOf') parents.set(originNodeURI.identifier, destinationNodeURI.identifier);
    }
    for (const { identifier } of CFItems) {
      let at = identifier;
      for (let steps = 0; steps < 5 && parents.has(at); steps++) at = parents.get(at);
      expect(at).toBe(CFDocument.identifier);
    }
    const wanted = some.tags.filter(({ passage, detachedAt }) => !passage.region && detachedAt === null);
    const aligned = CFAssociations.filter(
      ({ associationType }: { associationType: string }) => associationType === 'exemplar',
    );
    expect(aligned).toHaveLength(wanted.reduce((sum, { standards }) => sum + standards.length, 0));
  });
});

describe('tables', () => {
  test('have a row for each tag and standard, or for each tag, and no cell that starts a formula', async () => {
    const rows = async (format: 'tidyCsv' | 'wideCsv', parts: ReviewParts) =>
      csvCells(await (await write(format, parts)).text());
    await fc.assert(
      fc.asyncProperty(randomReview, async (parts) => {
        const [tidy, wide] = [await rows('tidyCsv', parts), await rows('wideCsv', parts)];
        expect(tidy.length - 1).toBe(parts.tags.reduce((sum, { standards }) => sum + standards.length, 0));
        expect(wide.length - 1).toBe(parts.tags.length);
        for (const row of [...tidy, ...wide]) {
          expect(row).toHaveLength(
            row === tidy[0] || tidy.includes(row) ? (tidy[0]?.length ?? 0) : (wide[0]?.length ?? 0),
          );
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('what a format leaves out is said before saving, and only what there is', async () => {
  const lost = async (format: (typeof FORMATS)[number], parts: ReviewParts) =>
    lossesOf(format, (await countSubjects(sourceOf(parts))).subjects);
  for (const format of FORMATS) {
    const said = await lost(format, some);
    expect(said.every(({ count }) => count > 0)).toBe(true);
    expect(said.map(({ subject }) => subject)).toEqual(
      SUBJECTS.filter((subject) => said.some((each) => each.subject === subject)),
    );
  }
  expect(await lost('refiCodebook', some)).toContainEqual({ subject: 'tags', count: some.tags.length });
  const bare = { ...some, documents: [], tags: [], findings: [], answers: [], stepStatuses: [], stageNotes: [] };
  expect(await lost('annotations', bare)).toEqual([]);
});

test('an export says how far it is, up to all tags', async () => {
  for (const format of FORMATS.filter((each) => each !== 'refiCodebook')) {
    const told: [number, number][] = [];
    const progress = (done: number, all: number) => told.push([done, all]);
    await writeExport(format, sourceOf(some), { quotes: true, now: NOW, progress });
    expect(
      told.map(([done]) => done),
      format,
    ).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1), format).toEqual([some.tags.length, some.tags.length]);
  }
});
