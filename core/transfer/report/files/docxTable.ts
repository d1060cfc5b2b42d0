import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  TableCell as WordCell,
  Table as WordTable,
} from 'docx';
import { xmlText } from '../../xmlText.ts';
import type { Bar, Table, TableCell } from '../report.ts';
import { CATEGORY_COLOURS, CONFLICT, INK, MEASURE, RULE, SECOND } from './docxStyles.ts';

/** The longest bar, in spaces that do not break. */
const LONGEST = 26;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };

/** A table with its caption: the head row is repeated on each page and marked as one, the first column heads its rows. */
export function docxTable({ caption, columns, groups }: Table): (Paragraph | WordTable)[] {
  const widths = widthsOf(columns);
  const cell = (children: TextRun[], at: number, { span = 1, isHead = false } = {}) =>
    new WordCell({
      width: { size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnSpan: span,
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F0EFEC', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: columns[at]?.kind === 'number' ? AlignmentType.END : AlignmentType.START,
          children,
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) =>
      cell([new TextRun({ text: xmlText(title), bold: true, color: SECOND })], at, { isHead: true }),
    ),
  });
  const rows = groups.flatMap(({ title, code, rows: inGroup }) => [
    ...(title === ''
      ? []
      : [
          new TableRow({
            cantSplit: true,
            keepNext: true,
            children: [
              cell([new TextRun({ text: xmlText(title), bold: true, color: code ? CATEGORY_COLOURS[code] : INK })], 0, {
                span: columns.length,
              }),
            ],
          }),
        ]),
    ...inGroup.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([new TextRun(xmlText(row.head))], 0),
            ...row.cells.map((each, index) => cell(runsOf(each), index + 1)),
          ],
        }),
    ),
  ]);
  return [
    new Paragraph({ style: 'Caption', text: xmlText(caption) }),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: MEASURE, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [head, ...rows],
    }),
    new Paragraph({ style: 'Meta', text: '' }),
  ];
}

/** Figures take little, a chart takes more, words share what is left, the first column twice as much as the others. */
function widthsOf(columns: Table['columns']): number[] {
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  const numbers = columns.filter(({ kind }) => kind === 'number').length;
  const bars = columns.length - texts - numbers;
  const number = Math.min(1000, Math.floor((MEASURE * 0.62) / Math.max(1, numbers)));
  const wide = numbers > 0 && texts === 1 && bars === 0 ? Math.floor((MEASURE * 0.6) / numbers) : number;
  const bar = bars > 0 ? 2500 : 0;
  const share = Math.floor((MEASURE - numbers * wide - bars * bar) / (texts + 1));
  const widths = columns.map(({ kind }, at) => (at === 0 ? 2 * share : { text: share, number: wide, bar }[kind]));
  const [first = 0, ...rest] = widths;
  return [first + MEASURE - widths.reduce((sum, width) => sum + width, 0), ...rest];
}

const runsOf = (cell: TableCell): TextRun[] =>
  typeof cell === 'object' ? barRuns(cell) : [new TextRun(xmlText(String(cell)))];

/** A chart of spaces with a ground, so that it prints, needs no picture and is passed over by screen readers. */
function barRuns({ strong, partial, conflicts, of }: Bar): TextRun[] {
  const spaces = (count: number) => '\u00A0'.repeat(Math.max(2, Math.round((count / of) * LONGEST)));
  const size = 15;
  if (strong + partial + conflicts === 0) {
    return [
      new TextRun({ text: spaces(0).repeat(3), size, border: { style: BorderStyle.DASHED, size: 4, color: SECOND } }),
    ];
  }
  return [
    ...(strong > 0
      ? [new TextRun({ text: spaces(strong), size, shading: { type: ShadingType.CLEAR, fill: INK, color: 'auto' } })]
      : []),
    ...(partial > 0
      ? [
          new TextRun({
            text: spaces(partial),
            size,
            shading: { type: ShadingType.DIAGONAL_STRIPE, fill: 'FFFFFF', color: SECOND },
          }),
        ]
      : []),
    ...(conflicts > 0
      ? [
          new TextRun({
            text: spaces(conflicts),
            size,
            border: { style: BorderStyle.SINGLE, size: 8, color: CONFLICT },
            underline: { type: UnderlineType.WAVE, color: CONFLICT },
          }),
        ]
      : []),
  ];
}
