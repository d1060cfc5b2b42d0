import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRecords } from '../../core/model/records.ts';
import { planImport } from '../../core/transfer/exchange/planImport.ts';
import { readExchange } from '../../core/transfer/exchange/readExchange.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';
import { writeExport } from '../../core/transfer/exchange/writeExport.ts';
import { makeZip } from '../documentFiles/makeZip.ts';
import { randomReview } from '../exchange/randomReview.ts';
import { sourceOf } from '../exchange/sourceOf.ts';

const NOW = 1_800_000_000_000;
const read = (content: BlobPart, addressOf: (name: string) => string | null = () => null) =>
  readExchange(new Blob([content]), { now: NOW, addressOf });
const reason = async (content: BlobPart) => {
  const result = await read(content);
  return result.ok ? 'read' : result.reason;
};
const [some] = fc.sample(
  randomReview.filter(({ tags }) => tags.some(({ passage, detachedAt }) => !passage.region && detachedAt === null)),
  1,
) as [ReviewParts];

const PROJECT = (inside: string) =>
  `<?xml version="1.0"?><Project name="p" xmlns="urn:QDA-XML:project:1.0">${inside}</Project>`;
const CODES =
  '<CodeBook><Codes><Code guid="A182CD3A-D83C-4D8C-BC80-26D9103EC6D6" name="Evidence" isCodable="true"/></Codes></CodeBook>';
const SOURCE = (text: string, start: number, end: number) =>
  `<Sources><TextSource guid="A182CD3A-D83C-4D8C-BC80-26D9103EC6D7" name="Plan"><PlainTextContent>${text}</PlainTextContent>
<PlainTextSelection guid="A182CD3A-D83C-4D8C-BC80-26D9103EC6D8" startPosition="${start}" endPosition="${end}"><Coding guid="A182CD3A-D83C-4D8C-BC80-26D9103EC6D9"><CodeRef targetGUID="A182CD3A-D83C-4D8C-BC80-26D9103EC6D6"/></Coding></PlainTextSelection></TextSource></Sources>`;
const project = (inside: string) => makeZip([{ name: 'project.qde', data: PROJECT(inside) }]);

describe('a REFI-QDA project', () => {
  test('of ours, taken over where it came from, is the same', async () => {
    const file = await (await writeExport('refiProject', sourceOf(some), { quotes: true, now: NOW })).arrayBuffer();
    const result = await read(file);
    if (!result.ok || result.value.kind !== 'codings') throw new Error('not read');
    const here = { ...noRecords(), reviews: [some.review], documents: some.documents, tags: some.tags };
    const texts = new Map(some.documents.map(({ id, url }) => [url, some.texts.get(id) ?? '']));
    const { plan } = planImport(result.value.incoming, { reviewId: some.review.id, here, texts, now: NOW });
    expect([plan.tags.add, plan.tags.change, plan.documents.add]).toEqual([[], [], []]);
    expect(plan.tags.same.length).toBeGreaterThan(0);
  });

  test('of another program finds its document by name, its codes by theirs, its words in code points', async () => {
    const file = await project(CODES + SOURCE('👩‍🏫 Coaches meet.', 4, 17));
    const result = await read(file, (name) => (name === 'Plan' ? 'https://vendor.example/plan' : null));
    expect(result).toMatchObject({
      ok: true,
      value: {
        incoming: { unrated: 1, tags: [{ standards: ['evidence'], passage: { quote: { exact: 'Coaches meet.' } } }] },
      },
    });
    expect(await read(file)).toMatchObject({ ok: true, value: { incoming: { tags: [], skipped: { noAddress: 1 } } } });
  });

  test('what is coded and is no text is counted, with what is coded as a whole', async () => {
    const guid = 'guid="A182CD3A-D83C-4D8C-BC80-26D9103EC6D7"';
    const coding = `<Coding ${guid}><CodeRef targetGUID="A182CD3A-D83C-4D8C-BC80-26D9103EC6D6"/></Coding>`;
    const area = `page="0" firstX="1" firstY="1" secondX="9" secondY="9"`;
    const sources = [
      `<PictureSource ${guid} name="Board"><PictureSelection ${guid}>${coding}</PictureSelection></PictureSource>`,
      `<PDFSource ${guid} name="Scan"><PDFSelection ${guid} ${area}>${coding}</PDFSelection><PDFSelection ${guid} ${area}/></PDFSource>`,
      `<AudioSource ${guid} name="Talk"><Transcript ${guid}><TranscriptSelection ${guid}>${coding}</TranscriptSelection></Transcript></AudioSource>`,
      `<TextSource ${guid} name="Plan"><PlainTextContent>Words</PlainTextContent>${coding}</TextSource>`,
    ];
    const result = await read(await project(`${CODES}<Sources>${sources.join('')}</Sources>`));
    expect(result).toMatchObject({ ok: true, value: { incoming: { tags: [], skipped: { notText: 4 } } } });
  });

  test('a codebook has nothing to take over; it says how many of its codes are here already', async () => {
    const codebook = (codes: string) =>
      `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0">${codes}</CodeBook>`;
    const guid = 'A182CD3A-D83C-4D8C-BC80-26D9103EC6D';
    const codes = ['Evidence', 'Budget', 'Resources'].map((name, at) => `<Code guid="${guid}${at}" name="${name}"/>`);
    expect(await read(codebook(`<Codes>${codes.join('')}</Codes>`))).toEqual({
      ...{ ok: false, reason: 'codebook', known: 2, codes: 3 },
    });
    const own = await (await writeExport('refiCodebook', sourceOf(some), { quotes: true, now: NOW })).text();
    expect(await read(own)).toMatchObject({ reason: 'codebook', known: expect.any(Number) });
    expect(await reason('<html><p>No codes</p></html>')).toBe('foreign');
    expect(await reason('<CodeBook><Codes>')).toBe('damaged');
    expect(await reason(`<!DOCTYPE a [<!ENTITY b "b">]>${codebook('')}`)).toBe('unsafe');
  });

  test('written by ATLAS.ti or NVivo is read; what names no standard is counted', async (context) => {
    const folder = path.resolve('..', 'shared', 'samples');
    if (!existsSync(folder)) return context.skip('The samples are not beside this checkout (../shared/samples).');
    expect(await reason(readFileSync(path.join(folder, 'atlasti-23.qdpx')))).toBe('empty');
    const nvivo = await read(readFileSync(path.join(folder, 'nvivo-mac-15.qdpx')));
    // It has codes and sources, but nothing in them is coded.
    expect(nvivo).toMatchObject({ ok: false, reason: 'empty' });
  });
});

describe('a file made to do harm', () => {
  test('in a zip is refused for its reason', async () => {
    const bomb = await makeZip([{ name: 'project.qde', data: ' '.repeat(60_000_000) }]);
    expect(await reason(bomb)).toBe('packed');
    expect(await reason(await makeZip([{ name: '../../project.qde', data: PROJECT('') }]))).toBe('foreign');
    expect(
      await reason(
        await makeZip([
          { name: 'project.qde', data: `<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>${PROJECT('&a;')}` },
        ]),
      ),
    ).toBe('unsafe');
    const laughs = `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]>${PROJECT('&b;')}`;
    expect(await reason(await makeZip([{ name: 'project.qde', data: laughs }]))).toBe('unsafe');
    expect(await reason(await project('<Code>'.repeat(400) + '</Code>'.repeat(400)))).toBe('unsafe');
    expect(await reason(await project('<Sources>'))).toBe('damaged');
    expect(await reason((await project(CODES)).slice(0, 200))).toBe('damaged');
    expect(await reason(await makeZip([{ name: 'word/document.xml', data: '<a/>' }]))).toBe('foreign');
  });

  test('in JSON is refused for its reason', async () => {
    const deep = (of: number) => `${'{"a":'.repeat(of)}1${'}'.repeat(of)}`;
    expect(await reason(deep(100))).toBe('unsafe');
    expect(await reason('{"items":[],"__proto__":{"a":1}}')).toBe('unsafe');
    expect(await reason('{"items":[],"x":{"\\u005f_proto__":{"a":1}}}')).toBe('unsafe');
    expect(await reason(`[${'1,'.repeat(200_001)}1]`)).toBe('oversized');
    expect(await reason('{"items":7}')).toBe('foreign');
    expect(await reason('[1,')).toBe('damaged');
    expect(await reason('')).toBe('damaged');
    expect(await reason('%PDF-1.7')).toBe('foreign');
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });

  test('or just broken anywhere never does more than be refused', async () => {
    const files = [
      new Uint8Array(
        await (await writeExport('annotations', sourceOf(some), { quotes: true, now: NOW })).arrayBuffer(),
      ),
      new Uint8Array(
        await (await writeExport('refiProject', sourceOf(some), { quotes: true, now: NOW })).arrayBuffer(),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(255), async (file, at, byte) => {
        const spoilt = file.slice();
        spoilt[at % spoilt.length] = byte;
        const result = await read(spoilt);
        expect(result.ok || typeof result.reason === 'string').toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
