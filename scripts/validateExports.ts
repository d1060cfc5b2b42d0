// `npm run validate-exports -- [DIR] [--seed N]`: writes every export of a random review into the folder, or takes the files
// that are there already, and checks each against the real schema of its format (../shared/schemas). Exit code 0 when all
// are valid.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ZipFile } from '../core/documents/zip/ZipFile.ts';
import { noRecords } from '../core/model/records.ts';
import { readBackup, writeBackup } from '../core/transfer/backupFile.ts';
import { FORMAT_FACTS, FORMATS } from '../core/transfer/exchange/formats.ts';
import { writeExport } from '../core/transfer/exchange/writeExport.ts';
import { isPacket, packetOf, readPacket, writePacket } from '../core/transfer/packet.ts';
import { writeCsv } from '../core/transfer/report/files/writeCsv.ts';
import { writeDocx } from '../core/transfer/report/files/writeDocx.ts';
import { writeXlsx } from '../core/transfer/report/files/writeXlsx.ts';
import { csvCells } from '../tests/exchange/csvCells.ts';
import { officeCheck } from '../tests/exchange/officeCheck.ts';
import { randomReview } from '../tests/exchange/randomReview.ts';
import { annotationCheck, caseCheck, hasSchemas, refiCheck, WITHOUT_SCHEMAS } from '../tests/exchange/schemas.ts';
import { sourceOf } from '../tests/exchange/sourceOf.ts';
import { madeReport } from '../tests/unit/madeReport.ts';

const NOW = 1_800_000_000_000;
const args = process.argv.slice(2);
const seed = args.includes('--seed') ? Number(args[args.indexOf('--seed') + 1]) : Math.floor(Math.random() * 1e9);
const folder = args.find((each, at) => !each.startsWith('--') && args[at - 1] !== '--seed') ?? '.output/exports';

if (!hasSchemas()) {
  console.error(WITHOUT_SCHEMAS);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length === 0) await writeRandomExports();

const rows: { file: string; checked: string; faults: string[] }[] = [];
for (const file of readdirSync(folder).sort()) {
  const { checked, faults } = await check(file, readFileSync(path.join(folder, file)));
  rows.push({ file, checked, faults });
}
for (const { file, checked, faults } of rows) {
  console.log(`${faults.length === 0 ? 'valid  ' : 'INVALID'}  ${file.padEnd(36)} ${checked}`);
  for (const fault of faults.slice(0, 5)) console.log(`         ${fault}`);
}
const wrong = rows.filter(({ faults }) => faults.length > 0).length;
console.log(`${rows.length - wrong} of ${rows.length} valid.`);
process.exit(wrong > 0 ? 1 : 0);

async function writeRandomExports(): Promise<void> {
  const [parts] = fc.sample(
    randomReview.filter(({ tags, documents }) => tags.length > 8 && documents.length > 1),
    { numRuns: 1, seed },
  );
  if (!parts) throw new Error('No review was made.');
  console.log(`A random review (--seed ${seed}): ${parts.documents.length} documents, ${parts.tags.length} tags.`);
  const save = async (name: string, file: Blob) => writeFileSync(path.join(folder, name), await file.bytes());
  for (const format of FORMATS) {
    const { ending, quotes } = FORMAT_FACTS[format];
    await save(`review${ending}`, await writeExport(format, sourceOf(parts), { quotes: true, now: NOW }));
    if (quotes !== 'either') continue;
    await save(`positions-only${ending}`, await writeExport(format, sourceOf(parts), { quotes: false, now: NOW }));
  }
  const { review, documents, tags } = parts;
  const ids = documents.map(({ id }) => id);
  const { texts: _, ...tables } = parts;
  const report = await madeReport(ids, {}, { ...noRecords(), ...tables, reviews: [review] });
  await save('report.docx', await writeDocx(report, () => undefined));
  await save('report.xlsx', await writeXlsx(report));
  await save('report.csv', await writeCsv(report));
  await save('review.json', await writeBackup({ ...noRecords(), reviews: [review], documents, tags }, NOW));
  const packet = { id: crypto.randomUUID(), reader: 'second' as const, blind: true, from: '' };
  await save('review.packet.json', await writePacket(await packetOf({ ...review, packet }, documents, tags), NOW));
}

async function check(name: string, bytes: Buffer): Promise<{ checked: string; faults: string[] }> {
  if (name.endsWith('.qdpx')) return refiProject(bytes);
  if (/\.(docx|xlsx)$/.test(name)) return { checked: `package of ${name.slice(-4)}`, faults: officeCheck(bytes) };
  const text = bytes.toString('utf8');
  if (name.endsWith('.qdc')) return { checked: 'REFI-QDA codebook', faults: await refiCheck('Codebook', text) };
  if (name.endsWith('.csv')) return table(text);
  if (name.endsWith('.html')) return webPage(text);
  try {
    return await json(JSON.parse(text), text);
  } catch (error) {
    return { checked: 'unknown', faults: [String(error)] };
  }
}

async function refiProject(bytes: Uint8Array): Promise<{ checked: string; faults: string[] }> {
  const zip = new ZipFile(new Uint8Array(bytes));
  const xml = await zip.text('project.qde');
  if (!xml) return { checked: 'REFI-QDA project', faults: ['no project.qde'] };
  const missing = [...xml.matchAll(/internal:\/\/([^"]+)/g)].filter(([, file]) => !zip.has(`sources/${file}`));
  const faults = [...(await refiCheck('Project', xml)), ...missing.map(([, file]) => `no sources/${file}`)];
  return { checked: `REFI-QDA project, ${xml.split('<PlainTextSelection').length - 1} selections`, faults };
}

function table(text: string): { checked: string; faults: string[] } {
  const cells = csvCells(text);
  const faults = cells.flatMap((row, at) => [
    ...(row.length === cells[0]?.length ? [] : [`row ${at + 1}: ${row.length} cells`]),
    ...row.filter((cell) => /^[=+\-@\t\r]/.test(cell)).map((cell) => `row ${at + 1}: formula ${cell}`),
  ]);
  return { checked: `CSV, ${cells.length - 1} rows`, faults };
}

/** A report as a web page: what a reader of the screen needs, and nothing that runs or is fetched. */
function webPage(text: string): { checked: string; faults: string[] } {
  const needed: [string, RegExp][] = [
    ['no document type', /^<!doctype html>/i],
    ['no language', /<html lang="[a-z]/],
    ['no title', /<title>[^<]/],
  ];
  const wrong: [string, RegExp][] = [
    ['a script', /<script|javascript:|\son\w+=/i],
    ['something that is fetched', /<(?:img|link|iframe|source)\b[^>]*(?:src|href)="(?!data:)/i],
  ];
  const faults = [
    ...needed.filter(([, pattern]) => !pattern.test(text)),
    ...wrong.filter(([, pattern]) => pattern.test(text)),
  ];
  const heads = text.split('<h1').length - 1;
  return { checked: 'web page', faults: [...faults.map(([fault]) => fault), ...(heads === 1 ? [] : [`${heads} h1`])] };
}

async function json(value: object, text: string): Promise<{ checked: string; faults: string[] }> {
  if ('items' in value) {
    const items = value.items as object[];
    return { checked: `W3C, ${items.length} annotations`, faults: items.flatMap(annotationCheck()) };
  }
  if ('CFDocument' in value) {
    const version = 'caseVersion' in (value.CFDocument as object) ? '1.1' : '1.0';
    return { checked: `CASE ${version}`, faults: caseCheck(version)(value) };
  }
  const read = isPacket(value) ? await readPacket(value) : await readBackup(new Blob([text]));
  return { checked: isPacket(value) ? 'packet' : 'backup', faults: read.ok ? [] : [read.reason] };
}
