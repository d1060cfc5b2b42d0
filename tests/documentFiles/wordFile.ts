import { type Entry, makeZip } from './makeZip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What may stand in a Word file besides its body; each is the inside of the part's root element. */
export type WordParts = {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  title?: string;
  /** Addresses of links by relation id. */
  links?: Record<string, string>;
  /** Pictures by relation id. */
  pictures?: Record<string, { name: string; data: Uint8Array }>;
  more?: Entry[];
};

/** A Word file with this inside of `w:body`. Relation ids: `header`, `footer`, and those given. */
export async function wordFile(body: string, parts: WordParts = {}): Promise<Uint8Array<ArrayBuffer>> {
  return makeZip(wordEntries(body, parts));
}

/** The entries of the same, for files that are to be spoilt. */
export function wordEntries(body: string, parts: WordParts = {}): Entry[] {
  const relations: string[] = [];
  const entries: Entry[] = [];
  for (const part of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer'] as const) {
    const inside = parts[part];
    if (inside === undefined) continue;
    const root = part === 'header' ? 'hdr' : part === 'footer' ? 'ftr' : part;
    relations.push(`<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`);
    entries.push({ name: `word/${part}.xml`, data: `${XML}<w:${root} ${NAMESPACES}>${inside}</w:${root}>` });
  }
  for (const [id, address] of Object.entries(parts.links ?? {})) {
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`);
  }
  for (const [id, { name, data }] of Object.entries(parts.pictures ?? {})) {
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/image" Target="media/${name}"/>`);
    entries.push({ name: `word/media/${name}`, data, stored: true });
  }
  if (parts.title) {
    const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
    const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
    entries.push({
      name: 'docProps/core.xml',
      data: `${XML}<cp:coreProperties xmlns:cp="${core}" ${dc}><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    });
  }
  return [
    { name: '[Content_Types].xml', data: contentTypes(entries) },
    {
      name: '_rels/.rels',
      data: relationships([`<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`]),
    },
    { name: 'word/document.xml', data: `${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', data: relationships(relations) },
    ...entries,
    ...(parts.more ?? []),
  ];
}

const relationships = (inside: string[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;

function contentTypes(entries: Entry[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = entries
    .map(({ name }) => /^word\/(\w+)\.xml$/.exec(name)?.[1])
    .filter((part) => part !== undefined)
    .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${part}+xml"/>`);
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${overrides.join('')}</Types>`;
}

/** A paragraph of runs with words in them; `properties` is the inside of `w:pPr`. */
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

/** A run of words; `properties` is the inside of `w:rPr`. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of a style. */
export const styled = (style: string, inside: string, more = '') =>
  paragraph(inside, `<w:pStyle w:val="${style}"/>${more}`);
