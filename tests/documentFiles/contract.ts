import { paragraph, run, styled, type WordParts, wordFile } from './wordFile.ts';

const heading = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:numPr>${level > 1 ? `<w:ilvl w:val="${level - 1}"/>` : ''}<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}</w:style>`;
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(heading),
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('Caption', 'caption'),
  style('TOC1', 'toc 1'),
  style('TOC2', 'toc 2'),
  style('Quote', 'Quote', '<w:rPr><w:i/></w:rPr>'),
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Defined"><w:name w:val="Defined term"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');

const numbering = [
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'decimal', '%1.', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>')}${level(2, 'decimal', '%1.%2.%3', '<w:pStyle w:val="Heading3"/>')}${level(3, 'lowerLetter', '(%4)')}${level(4, 'lowerRoman', '(%5)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1)')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');

const note = (id: number, words: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${words}`)}</w:p></w:footnote>`;
const footnotes = `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="0" w:type="continuationSeparator"><w:p/></w:footnote>${note(1, 'Measured with the district’s own survey.')}${note(2, 'Except in weeks with a holiday.')}`;

const comment = (id: number, author: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-0${id + 3}T09:30:00Z" w:initials="${author[0]}">${paragraph(words)}</w:comment>`;
const comments = `${comment(0, 'Dana Whitfield', 'Is this the same hour as in the schedule?')}${comment(1, 'Luis Ortega', 'Yes, see Table 1.')}`;

const numbered = (numId: number, ilvl: number, inside: string) =>
  paragraph(inside, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
const changed = (tag: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string, words: string) => {
  const text =
    tag === 'del' ? `<w:delText xml:space="preserve">${words}</w:delText>` : `<w:t xml:space="preserve">${words}</w:t>`;
  return `<w:${tag} w:id="9" w:author="${author}" w:date="2026-03-05T14:00:00Z"><w:r>${text}</w:r></w:${tag}>`;
};
const footnoteMark = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<w:') ? inside : paragraph(inside)}</w:tc>`;
const tocLine = (style: string, words: string, page: number) =>
  styled(
    style,
    `<w:hyperlink w:anchor="_Toc1">${run(words)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', String(page))}</w:hyperlink>`,
  );

const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('School', '<w:vMerge w:val="restart"/>')}${cell('Coaching days', '<w:gridSpan w:val="2"/>')}</w:tr>
<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('<w:p/>', '<w:vMerge/>')}${cell('Year 1')}${cell('Year 2')}</w:tr>
<w:tr>${cell('Alder Elementary')}${cell('24')}${cell('12')}</w:tr>
<w:tr>${cell('Birch Middle', '<w:vMerge w:val="restart"/>')}${cell('30')}${cell('24')}</w:tr>
<w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell('Both years together: 54', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;

const textBox = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${paragraph('At a glance: three years, twelve schools, one coach for each.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('At a glance: three years, twelve schools, one coach for each.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const picture = (relation: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1905000" cy="476250"/><wp:docPr id="3" name="Picture 3" descr="${alt}"/><a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A picture of one violet dot, as PNG. */
export const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mMIMtvyHwAECwJ3qMuQ7AAAAABJRU5ErkJggg=='),
  (each) => each.charCodeAt(0),
);

const front = [
  styled('Title', 'Professional Learning Services Agreement'),
  styled('Subtitle', 'Northfield Learning Partners and Maple Ridge School District'),
  tocLine('TOC1', 'Services', 2),
  tocLine('TOC2', 'Coaching cycles', 2),
  tocLine('TOC1', 'Fees', 9),
  paragraph(
    `${run('This agreement (the ')}${run('“Agreement”', '<w:rStyle w:val="Defined"/>')}${run(') is between ')}${run('Northfield', '<w:smallCaps/>')}${run(' and the ')}<w:sdt><w:sdtPr><w:alias w:val="District"/></w:sdtPr><w:sdtContent>${run('Maple Ridge School District')}</w:sdtContent></w:sdt>${run('.')}`,
  ),
].join('');

/** One article of the contract, with every kind of thing in it that contracts have. */
const article = [
  styled('Heading1', `<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run('Services')}<w:bookmarkEnd w:id="1"/>`),
  styled('Heading2', 'Coaching cycles'),
  styled('Heading3', 'Length'),
  paragraph(
    `${run('Each coach works in six-week cycles')}${footnoteMark(1)}${run(': a shared goal, ')}${changed('del', 'Dana Whitfield', 'one co-planned lesson')}${changed('ins', 'Dana Whitfield', 'two co-planned lessons')}${run(', two visits, and a debrief that uses student work.')}`,
  ),
  styled('Heading3', 'Place'),
  numbered(1, 3, 'in the school of the teachers who are coached;'),
  numbered(1, 3, 'in rooms with'),
  numbered(1, 4, 'a table for six, and'),
  numbered(1, 4, 'a screen;'),
  numbered(1, 3, `${changed('moveTo', 'Luis Ortega', 'by video only when a school is closed.')}`),
  styled('Heading2', 'Time for teams'),
  paragraph(
    `<w:commentRangeStart w:id="0"/>${run('Principals set aside one hour a week for shared planning')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>${footnoteMark(2)}${run(', see ')}<w:hyperlink r:id="site">${run('the schedule', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${run(' or ')}${field('HYPERLINK "mailto:desk@northfield.example"', 'write to us')}${run('.')}`,
  ),
  numbered(2, 0, 'Teams of three to six'),
  numbered(2, 1, 'with one lead'),
  numbered(
    2,
    0,
    `${run('A room ')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(' and mate<w:softHyphen/>rials')}`.replace(
      '<w:softHyphen/>',
      '</w:t><w:softHyphen/><w:t>',
    ),
  ),
  styled('Caption', 'Table 1. Coaching days by school'),
  table,
  textBox,
  paragraph(picture('dot', 'Bar chart: days by school and year')),
  styled('Quote', 'Time for learning is time well spent.'),
].join('');

const fees = [
  styled('Heading1', 'Fees'),
  numbered(3, 0, 'The fee is $48,000 a year.'),
  numbered(
    3,
    0,
    `${run('It is due in H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run(', net of tax,')}<w:r><w:br/></w:r>${run('in two parts:')}<w:r><w:tab/></w:r>${run('A and B.')}`,
  ),
  paragraph('A new count starts here.'),
  numbered(4, 0, 'Northfield sends the invoice.'),
  paragraph(changed('del', 'Luis Ortega', 'Late payment costs 2 percent.')),
].join('');

const sections = `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>`;

/** What stands around the body of the contract. */
export const contractParts: WordParts = {
  styles,
  numbering,
  footnotes,
  comments,
  title: 'Services agreement',
  header: paragraph('Confidential draft'),
  footer: paragraph(`${run('Page ')}${field('PAGE', '1')}${run(' of the agreement')}`),
  links: { site: 'https://northfield.example/schedule' },
  pictures: { dot: { name: 'dot.png', data: DOT } },
};

/** The inside of the contract's body, its first article that many times. */
export const contractBody = (articles = 1): string => front + article.repeat(articles) + fees + sections;

/** A services agreement as Word writes it: numbered clauses, table, notes, comments, tracked changes. */
export const contract = (articles = 1): Promise<Uint8Array<ArrayBuffer>> =>
  wordFile(contractBody(articles), contractParts);
