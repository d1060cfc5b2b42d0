import { describe, expect, it } from 'vitest';
import type { Line } from '../../core/documents/pdf/pageLines.ts';
import { pdfText } from '../../core/documents/pdf/pdfText.ts';

/** A page of US Letter in 12 point type: each line with its distance from the top in points. */
function page(number: number, lines: [top: number, text: string, more?: Partial<Line>][]): Line[] {
  return lines.map(([top, text, more], drawn) => ({
    page: number,
    stretches: [{ drawn, text, x: 72, width: text.length * 6 }],
    x: 72,
    right: 72 + text.length * 6,
    y: 792 - top,
    way: 0,
    size: 12,
    font: 'body',
    top: top / 792,
    ...more,
  }));
}
const rest = async () => undefined;
const read = async (...pages: Line[][]) => (await pdfText(pages, rest)).text;
const heads = (number: number): [number, string][] => [
  [30, 'Agreement with Northfield'],
  [760, `Page ${number + 1} of 3`],
];
/** A line that is full, so that the next goes on with it. */
const FULL = 'the plan for coaching and study in all eight schools of the district for the year';

describe('the text of a PDF', () => {
  it('joins lines to paragraphs and keeps paragraphs apart', async () => {
    const lines: [number, string][] = [
      [100, `One ${FULL}`],
      [115, 'ends here.'],
      [145, `Two ${FULL}`],
      [160, 'goes on here.'],
    ];
    expect(await read(page(0, lines))).toBe(`One ${FULL} ends here.\nTwo ${FULL} goes on here.`);
  });

  it('leaves running heads and page numbers out between two halves of a passage', async () => {
    const pages = [0, 1, 2].map((number) => {
      const [head, foot] = heads(number) as [[number, string], [number, string]];
      const own = ['alpha', 'beta', 'gamma'][number];
      return page(number, [head, [120, `${own} begins ${FULL}`], [700, `${own} ends ${FULL}`], foot]);
    });
    const text = await read(...pages);
    expect(text.match(/Northfield/g)).toHaveLength(1);
    expect(text).not.toMatch(/Page \d/);
    expect(text).toContain(`alpha ends ${FULL} beta begins ${FULL}`);
  });

  it('keeps headings that count on from page to page, and pages that have nothing else', async () => {
    const goals = [0, 1, 2].map((number) =>
      page(number, [
        [60, `Goal ${number + 1}`, { size: 18 }],
        [120, `${FULL}.`],
        [160, `${FULL}.`],
        [760, `Page ${number + 1} of 3`],
      ]),
    );
    expect((await read(...goals)).match(/Goal \d|Page \d/g)).toEqual(['Goal 1', 'Goal 2', 'Goal 3']);
    const slides = [0, 1, 2].map((number) => page(number, [[60, `Slide ${number + 1}`]]));
    expect((await read(...slides)).match(/Slide \d/g)).toEqual(['Slide 1', 'Slide 2', 'Slide 3']);
  });

  it('begins a paragraph with each clause number, and none with a reference to a clause', async () => {
    const lines: [number, string][] = [
      [100, `4.1. The vendor ${FULL}`],
      [115, `ends here; and`],
      [130, `4.2 The district ${FULL} as said in Section`],
      [145, `4.1.2 Fees, and more ${FULL}`],
      [160, `4.2.1 Each coach ${FULL}`],
    ];
    const begins = (await read(page(0, lines))).split('\n').map((each) => each.slice(0, 16));
    expect(begins).toEqual(['4.1. The vendor ', '4.2 The district', '4.2.1 Each coach']);
  });

  it('drops the hyphen of a cut word and keeps that of a compound', async () => {
    const lines: [number, string][] = [
      [100, 'Learning that is job-embedded and improvement in every school and a plan for job-'],
      [115, 'embedded study which the teachers say is right for their own work and the improve-'],
      [130, 'ment of teaching.'],
    ];
    const text = await read(page(0, lines));
    expect(text).toContain('plan for job-embedded study');
    expect(text).toContain('the improvement of teaching.');
  });

  it('knows headings by their size, in the order of their sizes', async () => {
    const text = await pdfText(
      [
        page(0, [
          [80, 'Plan', { size: 24 }],
          [120, 'Coaching', { size: 16 }],
          [150, `Body ${FULL} and more.`],
          [165, `Body ${FULL} and more.`],
        ]),
      ],
      rest,
    );
    expect(text.blocks.map(({ level }) => level)).toEqual([1, 2, 0]);
  });

  it('knows a heading of the body’s size by its font, and a row of a table by its columns', async () => {
    const [row] = page(0, [[160, '', { font: 'bold' }]]) as [Line];
    const cell = (x: number, text: string, drawn: number) => ({ drawn, text, x, width: text.length * 6 });
    row.stretches = [cell(72, 'Total', 0), cell(300, '24', 1)];
    const lines = page(0, [
      [100, 'Fees', { font: 'bold' }],
      [120, `Body ${FULL}.`],
    ]);
    const text = await pdfText([[...lines, row, ...page(0, [[180, `More ${FULL}.`]])]], rest);
    expect(text.blocks.map(({ level }) => level > 0)).toEqual([true, false, false, false]);
  });

  it('puts a space where there is a gap and none where there is none', async () => {
    const [line] = page(0, [[100, '']]) as [Line];
    const at = (x: number, text: string, drawn: number) => ({ drawn, text, x, width: text.length * 6 });
    line.stretches = [at(72, 'co', 0), at(84, 'aching', 1), at(126, 'days', 2)];
    expect(await read([line])).toBe('coaching days');
  });

  it('names for every piece the span that draws it, letter by letter', async () => {
    const lines: [number, string][] = [
      [100, `Two  spaces and ${FULL} and improve-`],
      [115, 'ment here.'],
    ];
    const { text, pieces } = await pdfText([page(0, lines)], rest);
    for (const [index, drawn] of pieces.drawn.entries()) {
      const words = text.slice(pieces.starts[index], pieces.ends[index]);
      const said = lines[drawn]?.[1].slice(pieces.leads[index]).replace(/\s+/g, ' ');
      expect(said?.startsWith(words)).toBe(true);
      expect(pieces.raws[index]).toBe(drawn === 0 ? lines[0]?.[1].slice(0, -1) : null);
    }
  });
});
