import { expect, it } from 'vitest';
import { lineText, pageLines } from '../../core/documents/pdf/pageLines.ts';

/** Words of 10 points at a place, running at an angle, as pdf.js gives them. */
function words(str: string, [x, y]: [number, number], way = 0) {
  const [cos, sin] = [Math.cos((way * Math.PI) / 180) * 10, Math.sin((way * Math.PI) / 180) * 10];
  return {
    str,
    dir: 'ltr',
    width: str.length * 5,
    height: 10,
    transform: [cos, sin, -sin, cos, x, y],
    fontName: 'f',
    hasEOL: false,
  };
}
const content = (...items: ReturnType<typeof words>[]) => ({ items, styles: {}, lang: null });

it('reads words that run up the page as lines, each as far down as it is read on a page that is turned', () => {
  const items = content(
    words('The vendor ', [100, 50], 90),
    words('provides', [100, 105], 90),
    words('two coaches.', [112, 50], 90),
    words('Draft', [200, 200]),
  );
  const lines = pageLines(items, 0, { view: [0, 0, 612, 792], rotate: 90 });
  expect(lines.map(lineText)).toEqual(['The vendor provides', 'two coaches.', 'Draft']);
  expect(lines.map(({ way }) => way)).toEqual([90, 90, 0]);
  const [first, second] = lines;
  expect(first?.x).toBeCloseTo(50);
  expect(first?.right).toBeCloseTo(145);
  expect((first?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(12);
  expect(first?.top).toBeCloseTo(90 / 612);
});

it('measures the place from the head of a page that is not turned', () => {
  const [line] = pageLines(content(words('Plan', [72, 700])), 0, { view: [0, 0, 612, 792], rotate: 0 });
  expect(line).toMatchObject({ x: 72, y: 700, way: 0 });
  expect(line?.top).toBeCloseTo((792 - 710) / 792);
});
