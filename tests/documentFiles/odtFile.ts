import { type Entry, makeZip } from './makeZip.ts';

const TOPICS = {
  office: 'office',
  text: 'text',
  table: 'table',
  style: 'style',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
  svg: 'svg-compatible',
};
const NAMESPACES = [
  ...Object.entries(TOPICS).map(
    ([prefix, topic]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${topic}:1.0"`,
  ),
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The entries of an OpenDocument text with this inside of `office:text` and of its automatic styles. */
export const odtEntries = (body: string, styles = ''): Entry[] => [
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
  {
    name: 'content.xml',
    data: `${XML}<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  },
  {
    name: 'styles.xml',
    data: `${XML}<office:document-styles ${NAMESPACES}><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="US"/></style:default-style></office:styles></office:document-styles>`,
  },
  {
    name: 'meta.xml',
    data: `${XML}<office:document-meta ${NAMESPACES}><office:meta><dc:title>A plan</dc:title></office:meta></office:document-meta>`,
  },
];

/** An improvement plan with one of each thing. */
export const planBody = [
  '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Dana Whitfield</dc:creator><dc:date>2026-03-05T14:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>Luis Ortega</dc:creator><dc:date>2026-03-06T14:00:00</dc:date></office:change-info><text:p>twice</text:p></text:deletion></text:changed-region></text:tracked-changes>',
  '<text:h text:outline-level="1">Goals</text:h>',
  '<text:p>Teams meet <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>once<text:change-end text:change-id="c1"/> a <text:span text:style-name="T1">week</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Except in March.</text:p></text:note-body></text:note>.<office:annotation><dc:creator>Dana Whitfield</dc:creator><dc:date>2026-03-05T14:00:00</dc:date><text:p>Which day?</text:p></office:annotation></text:p>',
  '<text:list text:style-name="L1"><text:list-item><text:p>Plan</text:p><text:list><text:list-item><text:p>with data</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Teach</text:p></text:list-item></text:list>',
  '<text:list text:style-name="L2"><text:list-item><text:p>A room</text:p></text:list-item></text:list>',
  '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Days</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Alder</text:p></table:table-cell><table:table-cell><text:p>24</text:p></table:table-cell></table:table-row></table:table>',
  '<text:p>See <text:a xlink:href="https://plan.example/">the plan</text:a>.<draw:frame><draw:image xlink:href="https://tracker.example/dot.png"/><svg:desc>Chart</svg:desc></draw:frame></text:p>',
].join('');
export const planStyles =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" /></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>';

/** An improvement plan as an OpenDocument text. */
export const plan = (): Promise<Uint8Array<ArrayBuffer>> => makeZip(odtEntries(planBody, planStyles));
