import type { FileProblem } from '../../core/documents/fileProblem.ts';
import { HOSTILE_HTML } from './hostileHtml.ts';
import { hostileZips } from './hostileZips.ts';
import { makeZip } from './makeZip.ts';
import { oleFile } from './oleFile.ts';
import { paragraph, run, type WordParts, wordFile } from './wordFile.ts';

/** A file that means harm or is spoilt, and what becomes of it: it opens safely (null), or is refused with a reason. */
export type Hostile = {
  what: string;
  name: string;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
  refused: FileProblem | null;
};

const MANY = 100_000;
const text = async (words: string) => new TextEncoder().encode(words);
const word = (what: string, body: string, refused: FileProblem | null = null, parts: WordParts = {}): Hostile => ({
  what: `Word: ${what}`,
  name: 'file.docx',
  bytes: () => wordFile(body, parts),
  refused,
});
const link = (address: string) =>
  word(`a link to ${address.slice(0, 30)}`, paragraph(`<w:hyperlink r:id="x">${run('words')}</w:hyperlink>`), null, {
    links: { x: address },
  });

const wordFiles: Hostile[] = [
  ...[
    'javascript:alert(1)',
    ' java&#10;script:alert(1)',
    'data:text/html,&lt;script&gt;hacked()&lt;/script&gt;',
    'vbscript:x',
    'file:///etc/passwd',
    '\\\\host\\share',
  ].map(link),
  word(
    'words that are markup',
    paragraph(run('&lt;script&gt;hacked()&lt;/script&gt;&lt;img src=x onerror=hacked()&gt;')),
  ),
  word(
    'an author that is markup',
    paragraph(
      '<w:ins w:author="&quot;&gt;&lt;img src=x onerror=hacked()&gt;" w:date="x"><w:r><w:t>words</w:t></w:r></w:ins>',
    ),
  ),
  word(
    'a bookmark that is markup',
    paragraph(`<w:bookmarkStart w:name="&quot;&gt;&lt;svg onload=hacked()&gt;"/>${run('words')}`),
  ),
  word(
    'a field that leads to a script',
    paragraph(`<w:fldSimple w:instr="HYPERLINK &quot;javascript:hacked()&quot;">${run('words')}</w:fldSimple>`),
  ),
  word(
    'a field that includes a picture from outside',
    paragraph(
      `<w:fldSimple w:instr="INCLUDEPICTURE &quot;https://tracker.example/a.png&quot;">${run('words')}</w:fldSimple>`,
    ),
  ),
  word(
    'a picture that is loaded from outside',
    paragraph(
      '<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></w:drawing><w:t>words</w:t></w:r>',
    ),
    null,
    { links: { x: 'https://tracker.example/a.png' } },
  ),
  word(
    'a picture that is SVG with a script',
    paragraph(
      '<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></w:drawing><w:t>words</w:t></w:r>',
    ),
    null,
    {
      pictures: {
        x: {
          name: 'x.svg',
          data: new TextEncoder().encode(
            '<svg xmlns="http://www.w3.org/2000/svg" onload="hacked()"><script>hacked()</script></svg>',
          ),
        },
      },
    },
  ),
  word('a template and frames from outside', paragraph('words'), null, {
    more: [
      {
        name: 'word/_rels/settings.xml.rels',
        data: '<Relationships><Relationship Id="t" Type="x/attachedTemplate" Target="https://tracker.example/t.dotm" TargetMode="External"/></Relationships>',
      },
    ],
  }),
  word('HTML in a part of its own', `<w:altChunk r:id="h"/>${paragraph('words')}`, null, {
    more: [{ name: 'word/h.html', data: '<script>hacked()</script>' }],
  }),
  word(
    'fields begun without end',
    paragraph(`${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)}${run('lost')}`) + paragraph('words'),
    'empty',
  ),
  word(
    'one note referred to without end',
    paragraph(`${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000)}${run('words')}`),
    null,
    { footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>` },
  ),
  word('a note that refers to itself', paragraph(`<w:r><w:footnoteReference w:id="1"/></w:r>${run('words')}`), null, {
    footnotes: `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteReference w:id="1"/><w:t>note</w:t></w:r>')}</w:footnote>`,
  }),
  word('a style that is based on itself', paragraph('words', '<w:pStyle w:val="A"/>'), null, {
    styles: '<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>',
  }),
  word(
    'a cell a thousand million columns wide',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('words')}</w:tc></w:tr></w:tbl>`,
  ),
  word(
    `tables in tables, ${MANY} deep`,
    `${'<w:tbl><w:tr><w:tc>'.repeat(MANY)}${paragraph('words')}${'</w:tc></w:tr></w:tbl>'.repeat(MANY)}`,
    'unsafe',
  ),
  word('no words', '<w:p/>', 'empty'),
];

const pages: Hostile[] = [
  ...HOSTILE_HTML.map((html, n) => ({
    what: `page ${n + 1}: ${html.slice(0, 40)}`,
    name: 'page.html',
    bytes: () => text(`<!doctype html><title>t</title><p>words</p>${html}`),
    refused: null,
  })),
  ...HOSTILE_HTML.map((html, n) => ({
    what: `Markdown ${n + 1}: ${html.slice(0, 40)}`,
    name: 'page.md',
    bytes: () => text(`words\n\n${html}\n\n[a](javascript:hacked()) ![b](https://tracker.example/b.png)`),
    refused: null,
  })),
  {
    what: `page: elements in elements, ${MANY} deep`,
    name: 'page.html',
    bytes: () => text(`<!doctype html>${'<div>'.repeat(MANY)}words`),
    refused: 'unsafe',
  },
  {
    what: `page: bold in bold, ${MANY} deep`,
    name: 'page.html',
    bytes: () => text(`<!doctype html>${'<b>'.repeat(MANY)}words`),
    refused: 'unsafe',
  },
  {
    what: 'page: paragraphs, cells and pictures that nobody ends',
    name: 'page.html',
    bytes: () => text(`<!doctype html>${'<p><b>words</b><table><tr><td>words<br><img></table>'.repeat(20_000)}`),
    refused: null,
  },
  {
    what: 'Markdown: brackets without end',
    name: 'page.md',
    bytes: () => text(`words ${'['.repeat(20_000)}`),
    refused: null,
  },
  {
    what: 'page: only a script',
    name: 'page.html',
    bytes: () => text('<!doctype html><script>words()</script>'),
    refused: 'empty',
  },
];

const others: Hostile[] = [
  { what: 'nothing', name: 'file.docx', bytes: async () => new Uint8Array(), refused: 'empty' },
  { what: 'blanks', name: 'file.txt', bytes: () => text(' \n\n\t'), refused: 'empty' },
  { what: 'old Word', name: 'file.doc', bytes: async () => oleFile('WordDocument'), refused: 'oldWord' },
  {
    what: 'Word with a password',
    name: 'file.docx',
    bytes: async () => oleFile('EncryptedPackage'),
    refused: 'encrypted',
  },
  { what: 'Rich Text', name: 'file.rtf', bytes: () => text('{\\rtf1 words}'), refused: 'rtf' },
  { what: 'Rich Text named Word', name: 'file.doc', bytes: () => text('{\\rtf1 words}'), refused: 'rtf' },
  {
    what: 'a workbook',
    name: 'file.docx',
    bytes: () => makeZip([{ name: 'xl/workbook.xml', data: 'x' }]),
    refused: 'spreadsheet',
  },
  {
    what: 'a picture',
    name: 'file.docx',
    bytes: async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    refused: 'picture',
  },
  {
    what: 'a program',
    name: 'file.txt',
    bytes: async () => new Uint8Array(4096).map((_, at) => (at * 31) % 256),
    refused: 'notADocument',
  },
  {
    what: 'text of 13 million letters',
    name: 'file.txt',
    bytes: () => text('words and more words\n\n'.repeat(600_000)),
    refused: 'tooLarge',
  },
  {
    what: 'a page of 13 million bytes, most of them a picture',
    name: 'page.html',
    bytes: () =>
      text(`<!doctype html><p>words</p><img alt="" src="data:image/png;base64,${'AAAA'.repeat(3_300_000)}">`),
    refused: null,
  },
  {
    what: 'text of 51 million bytes',
    name: 'file.txt',
    bytes: async () => new Uint8Array(51_000_000).fill(97),
    refused: 'tooLarge',
  },
];

/** Every file that means harm or is spoilt, each with what has to become of it. */
export const hostileFiles: Hostile[] = [...wordFiles, ...hostileZips, ...pages, ...others];
