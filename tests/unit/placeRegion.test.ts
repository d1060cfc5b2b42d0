import { expect, test } from 'vitest';
import type { Passage } from '../../core/model/passage.ts';
import { type Area, areaOf, regionOf } from '../../core/model/region.ts';
import { placeRegion } from '../../entrypoints/page/placeRegion.ts';
import type { Pages } from '../../entrypoints/page/Surface.ts';

const [FILE, OTHER] = ['ab'.repeat(32), 'cd'.repeat(32)];
const area: Area = { page: 7, x: 10, y: 20, width: 30, height: 40 };
const region = regionOf(area, FILE);
const tag = (carriedFrom: string | null) => ({
  id: 'tag',
  carriedFrom,
  passage: { position: { type: 'TextPositionSelector', start: 90, end: 90 }, page: 7, region } as Passage,
});
/** The pages of one file, as far as they are asked for here. */
const pagesOf = (file: string) =>
  ({
    find: (of) => (of.file === file ? { start: 100.5, end: 100.5, area: areaOf(of) } : null),
  }) as Pages;

test('a region stands where it was drawn, in the very file', () => {
  expect(placeRegion(tag(null), region, pagesOf(FILE))).toEqual({
    ...{ id: 'tag', status: 'found', score: 1 },
    ...{ start: 100.5, end: 100.5, area },
  });
  expect(placeRegion(tag('before'), region, pagesOf(FILE))).toMatchObject({ status: 'found' });
});

test('in another form of the document it is elsewhere: in a file with other bytes, in one without pages, on a web page', () => {
  for (const pages of [pagesOf(OTHER), undefined]) {
    expect(placeRegion(tag(null), region, pages)).toMatchObject({ status: 'elsewhere', start: 90, end: 90 });
  }
});

test('in a new version it is gone until a person has looked', () => {
  expect(placeRegion(tag('before'), region, pagesOf(OTHER))).toMatchObject({ status: 'gone', start: 90, end: 90 });
});
