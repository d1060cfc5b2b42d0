import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertWord } from '../../core/documents/word/convertWord.ts';
import { readXml } from '../../core/documents/xml/readXml.ts';
import { writeCsv } from '../../core/transfer/report/files/writeCsv.ts';
import { writeDocx } from '../../core/transfer/report/files/writeDocx.ts';
import { writeText } from '../../core/transfer/report/files/writeText.ts';
import { writeXlsx } from '../../core/transfer/report/files/writeXlsx.ts';
import type { Report } from '../../core/transfer/report/report.ts';
import { words } from '../documentFiles/words.ts';
import { NORTHFIELD, reviewRecords, STUDIED, tagOf } from '../reviewRecords.ts';
import { BOTH, madeQuestions, madeReport } from './madeReport.ts';

const partsOf = async (file: Blob) => unzipSync(new Uint8Array(await file.arrayBuffer()));
const docx = (report: Report) => writeDocx(report, () => undefined);

/** A report in which every text that a person or a document gives is `text`. */
const reportSaying = (text: string): Promise<Report> => {
  const records = reviewRecords();
  const tags = [
    ...records.tags,
    tagOf(`${text}.`, { note: text, heading: text.slice(0, 300), standards: ['resources'] }),
  ];
  const documents = records.documents.map((document) => ({ ...document, title: text, organisation: text }));
  const findings = records.findings.map((finding) => ({ ...finding, rationale: text }));
  return madeReport([NORTHFIELD], {}, { ...records, tags, documents, findings });
};

describe('files of a report', () => {
  it('a Word file that our own reader opens, with title, language, headings, tables and lists', async () => {
    const file = await docx(await madeReport(BOTH));
    const read = await convertWord(new Uint8Array(await file.arrayBuffer()), words, () => {});
    expect(read).toMatchObject({ title: 'Coaching partnership 2027', language: 'en' });
    expect(read.html).toMatch(/<h\d>(<[^>]*>)*Findings/);
    expect(read.html).toContain('<th');
    expect(read.html).toContain(STUDIED);
    expect(read.html).toContain('href="https://lakeside.example/proposal.html');
    const document = strFromU8((await partsOf(file))['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('w:anchor=":~:text=Progress%20is%20judged%20by%20attendance."');
  });

  it('says how far it is', async () => {
    const told: number[] = [];
    await writeDocx(await madeReport(), (done, of) => told.push(done / of));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(5);
  });

  it('Word and Excel files are well-formed whatever the texts are, and no cell begins a formula', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('=1+1', '\u0000\u0008<w:t>&amp;]]>', '\uD800 half', '@SUM(A1)', '\t=cmd', '-2+3'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const report = await reportSaying(text);
        const book = await partsOf(await writeXlsx(report));
        for (const parts of [await partsOf(await docx(report)), book]) {
          for (const [name, bytes] of Object.entries(parts)) {
            if (/\.(xml|rels)$/.test(name)) expect(() => readXml(strFromU8(bytes)), name).not.toThrow();
          }
        }
        const strings = strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array());
        expect(strings).not.toMatch(/<t[^>]*>\s*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 25 },
    );
  });

  it('a workbook whose rows are as high as their longest text, for programs that do not see to that', async () => {
    const records = reviewRecords();
    const findings = records.findings.map((finding) => ({ ...finding, rationale: 'Said in full. '.repeat(20) }));
    const book = await partsOf(await writeXlsx(await madeReport([NORTHFIELD], {}, { ...records, findings })));
    const sheet = strFromU8(book['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    const heights = [...sheet.matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(75);
    expect(Math.min(...heights)).toBeLessThan(75);
  });

  it('a CSV of the findings, one row for each standard', async () => {
    const text = await writeCsv(await madeReport()).text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(12);
    const bare = await writeCsv(await madeReport([NORTHFIELD], { leftOut: ['findings'] })).text();
    expect(bare).toContain('Decision');
  });

  it('a text of the questions, numbered, with their wording', async () => {
    const text = await writeText(await madeQuestions()).text();
    expect(text).toContain('1. Resources: question\r\n   Who pays for teachers’ time in coaching');
    expect(text).toContain('2. Culture of Collaborative Inquiry: change asked for');
    expect(text).toContain('   Suggested wording\r\n   All coaching takes place in paid time.');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
