import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageSchema } from '../../core/model/passage.ts';
import { type Area, areaOf, regionOf, regionSchema, wholePage } from '../../core/model/region.ts';
import { movedArea } from '../../entrypoints/reader/pdf/movedArea.ts';
import { turnedArea } from '../../entrypoints/reader/pdf/turnedArea.ts';

const FILE = 'ab'.repeat(32);
const part = fc.double({ min: 0, max: 100, noNaN: true });
const areas = fc.record({ page: fc.integer({ min: 1, max: 9999 }), x: part, y: part, wide: part, high: part }).map(
  ({ page, x, y, wide, high }): Area => ({
    page,
    x,
    y,
    width: Math.min(wide, 100 - x),
    height: Math.min(high, 100 - y),
  }),
);

describe('a region as it is stored', () => {
  test('is a fragment selector of W3C, and gives its area again to a hundredth of a per cent', () => {
    fc.assert(
      fc.property(areas, (area) => {
        const region = regionOf(area, FILE);
        expect(regionSchema.parse(region)).toEqual(region);
        const again = areaOf(region);
        expect(again.page).toBe(area.page);
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(again[side]).toBeCloseTo(area[side], 1);
        expect(again.x + again.width).toBeLessThanOrEqual(100.001);
        expect(again.y + again.height).toBeLessThanOrEqual(100.001);
      }),
    );
    expect(regionOf({ page: 7, x: 10, y: 20.5, width: 60, height: 12 }, FILE).value).toBe(
      'page=7&xywh=percent:10,20.5,60,12',
    );
  });

  test('of a whole page names the page alone', () => {
    expect(regionOf(wholePage(12), FILE).value).toBe('page=12');
    expect(areaOf(regionOf(wholePage(12), FILE))).toEqual(wholePage(12));
  });

  test.each(['page=0', 'page=7&xywh=10,20,30,40', 'page=7&xywh=percent:10,20,30', 'page=7&xywh=percent:1e2,0,0,0', ''])(
    'that says “%s” is refused',
    (value) => {
      expect(regionSchema.safeParse({ type: 'FragmentSelector', value, file: FILE }).success).toBe(false);
    },
  );
});

describe('a passage', () => {
  const words = {
    quote: { type: 'TextQuoteSelector', exact: 'Coaches meet.', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 3, end: 16 },
    heading: '',
    textVersion: 1,
    page: null,
    region: null,
    path: null,
  };
  const drawn = {
    ...words,
    quote: { ...words.quote, exact: '' },
    position: { ...words.position, end: 3 },
    page: 7,
    region: regionOf(wholePage(7), FILE),
  };

  test('is words, or a region of a page, with or without words', () => {
    expect(passageSchema.safeParse(words).success).toBe(true);
    expect(passageSchema.safeParse({ ...words, page: 4 }).success).toBe(true);
    expect(passageSchema.safeParse(drawn).success).toBe(true);
    expect(passageSchema.safeParse({ ...drawn, quote: words.quote }).success).toBe(true);
  });

  test('that is neither is refused', () => {
    expect(passageSchema.safeParse({ ...words, quote: drawn.quote }).success).toBe(false);
    expect(passageSchema.safeParse({ ...words, position: drawn.position }).success).toBe(false);
    expect(passageSchema.safeParse({ ...drawn, page: null }).success).toBe(false);
  });
});

describe('an area on a page that is turned', () => {
  test('stands where it stood after four quarters, and turns back', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0, 90, 180, 270), (area, degrees) => {
        const back = turnedArea(turnedArea(area, degrees), (360 - degrees) % 360);
        for (const side of ['page', 'x', 'y', 'width', 'height'] as const)
          expect(back[side]).toBeCloseTo(area[side], 6);
      }),
    );
  });

  test('goes to the right with the page', () => {
    const corner = { page: 1, x: 0, y: 0, width: 30, height: 10 };
    expect(turnedArea(corner, 90)).toEqual({ page: 1, x: 90, y: 0, width: 10, height: 30 });
    expect(turnedArea(corner, 270)).toEqual({ page: 1, x: 0, y: 70, width: 10, height: 30 });
  });
});

describe('an area and the keys', () => {
  const area = { page: 2, x: 20, y: 30, width: 40, height: 10 };
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean; turned?: number; from?: Area } = {}) => {
    const { shiftKey = false, ctrlKey = false, turned = 0, from = area } = more;
    return movedArea(from, { key, shiftKey, ctrlKey }, { count: 3, turned: () => turned });
  };

  test('arrows move it, with Shift they size it, with Control they go further', () => {
    expect(press('ArrowRight')).toEqual({ ...area, x: 21 });
    expect(press('ArrowUp', { ctrlKey: true })).toEqual({ ...area, y: 25 });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ ...area, height: 11 });
    expect(press('a')).toBe(null);
  });

  test('it stays on its page and keeps some size', () => {
    expect(press('ArrowRight', { from: { ...area, x: 60 } })).toMatchObject({ x: 60 });
    expect(press('ArrowLeft', { from: { ...area, x: 0.4 } })).toMatchObject({ x: 0 });
    expect(press('ArrowLeft', { shiftKey: true, from: { ...area, width: 2 } })).toMatchObject({ width: 2 });
    expect(press('PageUp', { from: { ...area, page: 1 } })).toMatchObject({ page: 1 });
    expect(press('PageDown')).toMatchObject({ page: 3 });
  });

  test('arrows go the way that is seen when the page is turned', () => {
    const moved = press('ArrowRight', { turned: 90 }) as Area;
    expect(moved).toMatchObject({ x: 20, y: 29 });
  });
});
