import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  UnderlineType,
  type Table as WordTable,
} from 'docx';
import { xmlText } from '../../xmlText.ts';
import type { Block, Quote, QuoteWords, Report } from '../report.ts';
import { CATEGORY_COLOURS, CONFLICT, MEASURE, numbering, PAPER, SECOND, styles } from './docxStyles.ts';
import { docxTable } from './docxTable.ts';

type Child = Paragraph | WordTable;
/** `left` is how far in a block stands; `list` is the list whose next item begins with it. */
type Where = { left: number; list?: { reference: string; instance: number } };

/** Writes a report as a Word file: headings, lists and table heads are real ones, its language and title are set. */
export async function writeDocx(report: Report, progress: (done: number, of: number) => void): Promise<Blob> {
  const writing = makeWriting(report.words);
  const of = report.sections.length + 1;
  const children: Child[] = [
    new Paragraph({ style: 'Kind', text: xmlText(report.kind) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(report.title) }),
    new Paragraph({ style: 'Meta', text: xmlText(report.by) }),
  ];
  report.sections.forEach(({ title, blocks }, index) => {
    progress(index, of);
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlText(title) }));
    for (const block of blocks) children.push(...writing(block, { left: 0 }));
  });
  children.push(new Paragraph({ style: 'Meta', spacing: { before: 480 }, text: xmlText(report.foot) }));
  progress(report.sections.length, of);
  const document = new Document({
    title: xmlText(report.title),
    subject: xmlText(report.kind),
    creator: 'Crosswalk',
    styles: styles(report.language),
    numbering,
    sections: [
      {
        properties: { page: { size: PAPER, margin: sides(PAPER.margin) } },
        footers: { default: foot(report.title) },
        children,
      },
    ],
  });
  return Packer.toBlob(document);
}

const sides = (margin: number) => ({ top: margin, right: margin, bottom: margin, left: margin });

function foot(title: string): Footer {
  const name = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Meta',
        tabStops: [{ type: TabStopType.RIGHT, position: MEASURE }],
        children: [new TextRun(xmlText(`${name}\t`)), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function makeWriting(words: QuoteWords) {
  let lists = 0;
  const write = (block: Block, where: Where): Child[] => {
    const { left, list } = where;
    const place = list ? { numbering: { ...list, level: 0 } } : { indent: { left } };
    switch (block.kind) {
      case 'text':
        return [new Paragraph({ style: STYLE[block.look], ...place, text: xmlText(block.text) })];
      case 'facts':
        return block.facts.map(
          ({ label, value, more }) =>
            new Paragraph({
              keepNext: true,
              children: [
                new TextRun({ text: xmlText(`${label}: `), color: SECOND }),
                new TextRun({ text: xmlText(value), bold: true, size: 26 }),
                new TextRun({ text: xmlText(more && ` ${more}`), color: SECOND }),
              ],
            }),
        );
      case 'heading':
        return [heading(block.level, block.title, '')];
      case 'entry':
        return [
          heading(block.level, block.title, block.aside),
          ...block.blocks.flatMap((inner) => write(inner, { left: 0 })),
        ];
      case 'table':
        return docxTable(block.table);
      case 'quote':
        return quote(block.quote, left, words);
      case 'list': {
        lists += 1;
        const begun = { reference: block.numbered ? 'numbered' : 'plain', instance: lists };
        return block.items.flatMap((item) =>
          item.flatMap((inner, at) => write(inner, at === 0 ? { left: 420, list: begun } : { left: 420 })),
        );
      }
    }
  };
  return write;
}

const STYLE = { plain: 'Normal', lead: 'Lead', label: 'Label', meta: 'Meta' };

function heading(level: 3 | 4, title: string, aside: string): Paragraph {
  return new Paragraph({
    heading: level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
    tabStops: [{ type: TabStopType.RIGHT, position: MEASURE }],
    children: [
      new TextRun(xmlText(title)),
      ...(aside ? [new TextRun({ text: xmlText(`\t${aside}`), bold: false, size: 19, color: SECOND })] : []),
    ],
  });
}

const LINE = { rc: BorderStyle.SINGLE, tp: BorderStyle.DASHED, cs: BorderStyle.DOTTED };

function quote({ text, strength, code, place, note, href }: Quote, left: number, words: QuoteWords): Paragraph[] {
  const side = {
    style: code ? LINE[code] : BorderStyle.DOUBLE,
    size: 12,
    space: 10,
    color: code ? CATEGORY_COLOURS[code] : SECOND,
  };
  const beside = { indent: { left: left + 280 }, border: { left: side } };
  const wave = strength === 'conflicts' ? { underline: { type: UnderlineType.WAVE, color: CONFLICT } } : {};
  const said = text === null ? words.leftOut : text;
  const source = [words.strength[strength], place, note].filter(Boolean).join(' · ');
  const link = href
    ? [
        new TextRun(' · '),
        new ExternalHyperlink({
          link: href,
          children: [new TextRun({ text: xmlText(words.open), style: 'Hyperlink' })],
        }),
      ]
    : [];
  return [
    ...(said === ''
      ? []
      : [
          new Paragraph({
            style: text === null ? 'Meta' : 'Passage',
            ...beside,
            keepNext: true,
            children: [new TextRun({ text: xmlText(said), ...(text === null ? {} : wave) })],
          }),
        ]),
    new Paragraph({ style: 'Source', ...beside, children: [new TextRun(xmlText(source)), ...link] }),
  ];
}
