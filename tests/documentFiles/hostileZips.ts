import type { FileProblem } from '../../core/documents/fileProblem.ts';
import { contractBody, contractParts } from './contract.ts';
import type { Hostile } from './hostileFiles.ts';
import { type Entry, joined, makeZip } from './makeZip.ts';
import { odtEntries, planBody } from './odtFile.ts';
import { wordEntries } from './wordFile.ts';

const MANY = 100_000;
const entries = (what: string, made: () => Entry[], refused: FileProblem | null): Hostile => ({
  what: `zip: ${what}`,
  name: 'file.docx',
  bytes: () => makeZip(made()),
  refused,
});
const good = () => wordEntries(contractBody(), contractParts);
const replaced = (name: string, change: (entry: Entry) => Entry) =>
  good().map((entry) => (entry.name === name ? change(entry) : entry));
const body = (inside: string) => replaced('word/document.xml', (entry) => ({ ...entry, data: inside }));

const XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "&a;&a;&a;">`).join('')}]>`;

/** Zips that mean harm or are spoilt. */
export const hostileZips: Hostile[] = [
  entries('an outside entity', () => body(`${XXE}<w:document>&x;</w:document>`), 'unsafe'),
  entries('entities that grow', () => body(`${LAUGHS}<w:document>&bbb;</w:document>`), 'unsafe'),
  entries('an entity nobody declared', () => body('<w:document>&x;</w:document>'), 'damaged'),
  entries(
    'a document type in another part',
    () => [
      ...good().filter(({ name }) => name !== 'word/styles.xml'),
      { name: 'word/styles.xml', data: `${XXE}<w:styles/>` },
    ],
    'unsafe',
  ),
  entries('a bomb of 120 million spaces', () => body(' '.repeat(120_000_000)), 'packed'),
  entries(
    'a part of 200 million bytes',
    () => replaced('word/document.xml', (entry) => ({ ...entry, size: 200_000_000 })),
    'tooLarge',
  ),
  entries('a size that is a lie', () => replaced('word/document.xml', (entry) => ({ ...entry, size: 100 })), 'packed'),
  entries(
    'two thousand million bytes by its own word',
    () => replaced('word/footer.xml', (entry) => ({ ...entry, size: 2_000_000_000 })),
    'packed',
  ),
  entries(
    'entries that share their bytes',
    () => [
      ...good(),
      ...Array.from({ length: 50 }, (_, n) => ({ name: `word/m${n}.xml`, data: 'x', shares: true as const })),
    ],
    'packed',
  ),
  entries(
    '50,000 entries',
    () => [
      ...good(),
      ...Array.from({ length: 50_000 }, (_, n) => ({ name: `word/media/${n}.bin`, data: '', stored: true })),
    ],
    'packed',
  ),
  entries(
    'names that lead out of the folder',
    () => [
      ...good(),
      { name: '../../../../etc/passwd', data: 'x' },
      { name: '/abs', data: 'x' },
      { name: 'C:\\x', data: 'x' },
    ],
    null,
  ),
  entries(
    'two entries of one name',
    () => [...good(), { name: 'word/document.xml', data: '<w:document/>' }],
    'damaged',
  ),
  entries(
    'a checksum that is wrong',
    () => replaced('word/document.xml', (entry) => ({ ...entry, crc: 1 })),
    'damaged',
  ),
  entries(
    'a picture whose checksum is wrong',
    () => replaced('word/media/dot.png', (entry) => ({ ...entry, crc: 1 })),
    null,
  ),
  entries(
    'an entry with a password',
    () => replaced('word/document.xml', (entry) => ({ ...entry, flags: 1 })),
    'encrypted',
  ),
  entries('no document in it', () => good().filter(({ name }) => name !== 'word/document.xml'), 'damaged'),
  entries('XML that ends too soon', () => body('<w:document><w:body><w:p>'), 'damaged'),
  {
    what: 'zip: cut short',
    name: 'file.docx',
    bytes: async () => (await makeZip(good())).slice(0, 5000),
    refused: 'damaged',
  },
  {
    what: 'zip: bytes in front',
    name: 'file.docx',
    bytes: async () => joined([(await makeZip(good())).slice(0, 4), await makeZip(good())]),
    refused: null,
  },
  {
    what: 'zip: a program',
    name: 'file.docx',
    bytes: () => makeZip([{ name: 'setup.exe', data: 'MZ' }]),
    refused: 'damaged',
  },
  {
    what: 'OpenDocument: an outside entity',
    name: 'file.odt',
    bytes: () =>
      makeZip(
        odtEntries(planBody).map((entry) =>
          entry.name === 'content.xml' ? { ...entry, data: `${XXE}<a>&x;</a>` } : entry,
        ),
      ),
    refused: 'unsafe',
  },
  {
    what: 'OpenDocument: a link to a script',
    name: 'file.odt',
    bytes: () => makeZip(odtEntries('<text:p><text:a xlink:href="javascript:hacked()">words</text:a></text:p>')),
    refused: null,
  },
  {
    what: `OpenDocument: lists in lists, ${MANY} deep`,
    name: 'file.odt',
    bytes: () =>
      makeZip(odtEntries('<text:list><text:list-item>'.repeat(MANY) + '</text:list-item></text:list>'.repeat(MANY))),
    refused: 'unsafe',
  },
];
