import type { FileProblem } from '../../core/documents/fileProblem.ts';
import { contractBody, contractParts } from './contract.ts';
import { type Entry, joined, makeZip } from './makeZip.ts';
import { odtEntries, planBody } from './odtFile.ts';
import { oleFile } from './oleFile.ts';
import { paragraph, run, type WordParts, wordEntries, wordFile } from './wordFile.ts';

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

const XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "&a;&a;&a;">`).join('')}]>`;

const zips: Hostile[] = [
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

/** Strings that try to run something, load something or lead somewhere from HTML. */
export const HOSTILE_HTML: string[] = [
  '<script>hacked()</script>',
  '<img src=x onerror=hacked()>',
  '<img src="https://tracker.example/a.png" srcset="https://tracker.example/b.png 2x">',
  '<img src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=hacked()>">',
  '<picture><source srcset="https://tracker.example/a.webp"><img alt="x"></picture>',
  '<svg onload=hacked()><a xlink:href="javascript:hacked()"><text>x</text></a><use href="https://tracker.example/#x"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.hacked()</script>"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked()&gt;">',
  '<math><maction actiontype="statusline#" xlink:href="javascript:hacked()">x</maction></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hacked()>',
  '<svg></p><style><a id="</style><img src=1 onerror=hacked()>">',
  '<noscript><p title="</noscript><img src=x onerror=hacked()>">',
  '<xmp><p title="</xmp><img src=x onerror=hacked()>"></xmp>',
  '<template><img src=x onerror=hacked()></template><div><template shadowrootmode="open"><script>hacked()</script></template></div>',
  '<a href="javascript:hacked()">x</a><a href="  java\tscript:hacked()">x</a><a href="JaVaScRiPt&colon;hacked()">x</a>',
  '<a href="data:text/html,<script>hacked()</script>">x</a><area href="javascript:hacked()"><a href="//tracker.example">x</a>',
  '<a href="https://fine.example" ping="https://tracker.example" onclick="hacked()" style="position:fixed;inset:0">x</a>',
  '<base href="https://tracker.example/"><link rel="stylesheet" href="https://tracker.example/a.css"><link rel="preload" as="image" href="https://tracker.example/b.png">',
  '<meta http-equiv="refresh" content="0;url=https://tracker.example/"><meta http-equiv="Set-Cookie" content="a=b">',
  '<style>@import "https://tracker.example/a.css"; body { background: url(https://tracker.example/b.png) }</style>',
  '<p style="background:url(https://tracker.example/c.png)">x</p><table background="https://tracker.example/d.png"><tr><td background="x">x</td></tr></table>',
  '<body background="https://tracker.example/e.png" onload="hacked()">',
  '<form action="https://tracker.example"><input name="a" autofocus onfocus=hacked()><button formaction="javascript:hacked()">x</button></form>',
  '<iframe src="https://tracker.example"></iframe><iframe src="javascript:parent.hacked()"></iframe><object data="https://tracker.example"></object><embed src="https://tracker.example">',
  '<video src="https://tracker.example/v.mp4" autoplay></video><audio src="https://tracker.example/a.mp3" autoplay></audio><video poster="https://tracker.example/p.png"></video>',
  '<details open ontoggle=hacked()><summary>x</summary>y</details><marquee onstart=hacked()>x</marquee>',
  '<div id="body"></div><img name="cookie"><form id="x"><input name="attributes"></form><a id="defaultView"></a>',
  '<p is="x-p" class="comment" data-crosswalk="change" contenteditable role="alert" aria-label="Delete all" slot="x" tabindex="1" accesskey="x">x</p>',
  '<frameset><frame src="javascript:hacked()"></frameset>',
  '<isindex action="javascript:hacked()" type=image><keygen autofocus onfocus=hacked()>',
  '<![CDATA[<script>hacked()</script>]]><?xml-stylesheet href="https://tracker.example/a.xsl"?><!--[if IE]><script>hacked()</script><![endif]-->',
  '<p title="--!><script>hacked()</script>">x</p><p title="</p><script>hacked()</script>">x</p>',
  '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https://tracker.example"]}]}</script><portal src="https://tracker.example">',
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
    refused: null,
  },
  {
    what: `page: bold in bold, ${MANY} deep`,
    name: 'page.html',
    bytes: () => text(`<!doctype html>${'<b>'.repeat(MANY)}words`),
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
    what: 'text of 51 million bytes',
    name: 'file.txt',
    bytes: async () => new Uint8Array(51_000_000).fill(97),
    refused: 'tooLarge',
  },
];

/** Every file that means harm or is spoilt, each with what has to become of it. */
export const hostileFiles: Hostile[] = [...wordFiles, ...zips, ...pages, ...others];
