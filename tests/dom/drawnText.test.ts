import { expect, test } from 'vitest';
import type { Line } from '../../core/documents/pdf/pageLines.ts';
import { pdfText } from '../../core/documents/pdf/pdfText.ts';
import { drawnText } from '../../entrypoints/reader/pdf/drawnText.ts';

/** Lines of a page, each with how far down it stands (0–1). */
const page = (number: number, lines: [top: number, text: string][]): Line[] =>
  lines.map(([top, text], drawn) => ({
    page: number,
    stretches: [{ drawn, text, x: 72, width: text.length * 6 }],
    x: 72,
    right: 72 + text.length * 6,
    y: 792 * (1 - top),
    size: 12,
    font: 'body',
    way: 0,
    top,
  }));
const FULL = 'the plan for coaching and study in all eight schools of the district for the whole of the year and';

async function textOf(...pages: Line[][]) {
  const text = await pdfText(pages, async () => undefined);
  return drawnText(
    text,
    pages.map(() => document.createElement('div')),
  );
}

test('what is drawn stands between the words before it and behind it, in the order of pages and down each', async () => {
  const text = await textOf(
    page(0, [
      [0.1, 'First words.'],
      [0.6, 'Second words.'],
    ]),
    [],
    [],
    page(3, [[0.1, 'Last words.']]),
  );
  const second = text.model.text.indexOf('Second');
  const last = text.model.text.indexOf('Last');
  const order = [
    text.orderOf(0, 0),
    0,
    text.orderOf(0, 0.3),
    text.orderOf(0, 0.5),
    second,
    text.orderOf(0, 0.9),
    text.orderOf(1, 0),
    text.orderOf(1, 0.5),
    text.orderOf(2, 0),
    text.orderOf(3, 0),
    last,
    text.orderOf(3, 0.9),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

test('a page without words inside a paragraph comes behind all of that', async () => {
  const text = await textOf(
    page(0, [[0.9, `It begins ${FULL}`]]),
    [],
    page(2, [
      [0.1, 'goes on here.'],
      [0.5, 'Another.'],
    ]),
  );
  const another = text.model.text.indexOf('Another');
  expect(text.model.blocks).toHaveLength(2);
  expect(text.orderOf(1, 0)).toBeGreaterThan(text.model.text.indexOf('goes on here.'));
  expect(text.orderOf(1, 0.9)).toBeLessThan(another);
});

test('pages of a document without any words are in their order', async () => {
  const text = await textOf([], [], []);
  const order = [0, 0.5, 1, 1.5, 2, 2.9].map((at) => text.orderOf(Math.floor(at), at % 1));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order.every((each) => each < 0 && each >= -1)).toBe(true);
});
