import { describe, expect, test } from 'vitest';
import type { AnchorState, Block } from '../../core/model/messages.ts';
import { MAX_PASSAGE } from '../../core/model/passage.ts';
import type { Tag } from '../../core/model/tag.ts';
import { findInSections, passageSections, tagsByUnit } from '../../core/review/passageSections.ts';

const TEXT = 'Coaches keep a log. They meet Dr. Lee monthly!  Results are shared.';
const blocks: Block[] = [
  { start: 0, end: 9, level: 0, text: 'Preamble.' },
  { start: 10, end: 18, level: 1, text: 'Approach' },
  { start: 20, end: 20 + TEXT.length, level: 0, text: TEXT },
  { start: 100, end: 103, level: 0, text: '***' },
  { start: 110, end: 114, level: 2, text: 'Fees' },
];
const page = (() => {
  const text = [...' '.repeat(120)];
  for (const block of blocks) text.splice(block.start, block.text.length, ...block.text);
  return text.join('');
})();

describe('passages of a page', () => {
  test('sentences stand under their heading, and offsets cut exactly their words from the page', () => {
    const sections = passageSections(blocks, 'sentence', 'en');
    expect(sections.map(({ title, level }) => [title, level])).toEqual([
      ['', 0],
      ['Approach', 1],
      ['Fees', 2],
    ]);
    const units = sections.flatMap((section) => section.units);
    expect(units.map(({ text }) => text)).toContain('Coaches keep a log.');
    for (const { start, end, text } of units) expect(page.slice(start, end)).toBe(text);
    expect(sections[2]?.units).toEqual([{ start: 110, end: 114, text: 'Fees' }]);
  });

  test('a heading is a passage as well, whole, before what stands under it', () => {
    const heading: Block = { start: 0, end: 26, level: 2, text: '1. Why now? What it costs.' };
    const [section] = passageSections([heading], 'sentence', 'en');
    expect(section?.units).toEqual([{ start: 0, end: 26, text: heading.text }]);
  });

  test('words without any full stop come in parts that can be passages', () => {
    const text = `x${'Coaches meet weekly '.repeat(3000)}${'\u{1d4b3}'.repeat(15_000)}`;
    const [section] = passageSections([{ start: 7, end: 7 + text.length, level: 0, text }], 'sentence', 'en');
    const units = section?.units ?? [];
    const letters = (words: string) => words.replaceAll(' ', '');
    expect(letters(units.map((unit) => unit.text).join('')) === letters(text)).toBe(true);
    for (const { start, end, text: part } of units) {
      expect(part.length).toBeLessThanOrEqual(MAX_PASSAGE);
      expect(part.isWellFormed()).toBe(true);
      expect(text.slice(start - 7, end - 7) === part).toBe(true);
    }
  });

  test('a block of more sentences than a call takes arguments is cut like any other', () => {
    const text = 'Coaches meet. '.repeat(150_000);
    const [section] = passageSections([{ start: 0, end: text.length, level: 0, text }], 'sentence', 'en');
    expect(section?.units).toHaveLength(150_000);
  });

  test('a list label or a short form ends no sentence', () => {
    const text = '1. Who we are. Coaches meet Dr. Lee, e.g. on Mondays (see p. 12). Ms. Ortiz leads grade 3. It works.';
    const [section] = passageSections([{ start: 0, end: text.length, level: 0, text }], 'sentence', 'en');
    expect(section?.units.map((unit) => unit.text)).toEqual([
      '1. Who we are.',
      'Coaches meet Dr. Lee, e.g. on Mondays (see p. 12).',
      'Ms. Ortiz leads grade 3.',
      'It works.',
    ]);
  });

  test('paragraphs are whole, and what has no letter or digit is no passage', () => {
    const [, approach] = passageSections(blocks, 'paragraph', 'en');
    expect(approach?.units.map(({ text }) => text)).toEqual(['Approach', TEXT]);
  });

  test('finding words keeps only what has all of them, and drops empty sections', () => {
    const sections = passageSections(blocks, 'sentence', 'en');
    expect(findInSections(sections, 'LOG coaches').map(({ units }) => units.length)).toEqual([1]);
    expect(findInSections(sections, 'nowhere')).toEqual([]);
    expect(findInSections(sections, '  ')).toBe(sections);
  });

  test('a page without words is chosen whole, and what is tagged on it stands there', () => {
    const pages = [
      { start: 0, end: 12, level: 0, text: 'Some words. ' },
      { start: 12.5, end: 12.7, level: 0, text: '', page: 2 },
    ];
    const [section] = passageSections(pages, 'sentence', 'en');
    expect(section?.units.map(({ page }) => page)).toEqual([undefined, 2]);
    const onPage = (id: string, page: number) =>
      ({ id, passage: { quote: { exact: 'Words that a person typed' }, page, region: {} } }) as Tag;
    const anchors = new Map(
      [onPage('second', 2), onPage('first', 1)].map(({ id }) => [
        id,
        { id, order: 12.6, status: 'found' as const, score: 1 },
      ]),
    );
    const found = tagsByUnit(section?.units ?? [], [onPage('second', 2), onPage('first', 1)], anchors);
    expect([...found].map(([start, tags]) => [start, tags.map(({ id }) => id)])).toEqual([[12.5, ['second']]]);
    expect(findInSections(section ? [section] : [], 'words').flatMap(({ units }) => units)).toHaveLength(1);
  });

  test('a tag stands at every passage it touches, a gone one at none', () => {
    const units = passageSections(blocks, 'sentence', 'en').flatMap((section) => section.units);
    const tag = (id: string, exact: string) => ({ id, passage: { quote: { exact } } }) as Tag;
    const anchor = (id: string, order: number, status: AnchorState['status']): [string, AnchorState] => [
      id,
      { id, order, status, score: 1 },
    ];
    const both = tag('both', 'log. They meet');
    const found = tagsByUnit(
      units,
      [both, tag('gone', 'Coaches keep a log.')],
      new Map([anchor('both', 35, 'found'), anchor('gone', 20, 'gone')]),
    );
    const touched = units.filter((unit) => found.has(unit.start)).map(({ text }) => text);
    expect(touched[0]).toBe('Coaches keep a log.');
    expect(touched).toHaveLength(2);
    expect([...found.values()].flat().every((entry) => entry === both)).toBe(true);
  });
});
