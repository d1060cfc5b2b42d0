import { describe, expect, test } from 'vitest';
import { vocabulary as read } from '../../content/vocabulary.ts';
import type { AnchorState } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';
import { categoryCounts, isFiltered, NO_FILTER, type TagFilter, tagList } from '../../core/review/tagList.ts';

const vocabulary = read();
const tag = (id: string, start: number, standards: string[], more: Partial<Tag> = {}, heading = 'One'): Tag => ({
  id,
  reviewId: 'r',
  documentId: 'd',
  edition: '2022',
  standards,
  responsibilities: [],
  by: '',
  suggested: false,
  role: null,
  strength: 'strong',
  note: '',
  passage: {
    quote: { type: 'TextQuoteSelector', exact: `Quote ${id}`, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end: start + 5 },
    heading,
    textVersion: 1,
    page: null,
    region: null,
    path: null,
  },
  carriedFrom: null,
  createdAt: start,
  updatedAt: 0,
  detachedAt: null,
  deletedAt: null,
  revision: 1,
  ...more,
});
const tags = [
  tag('c', 300, ['leadership'], { role: 'coach', note: 'Ask for a log' }, 'Two'),
  tag('a', 100, ['evidence', 'leadership']),
  tag('b', 200, ['equity-practices'], { strength: 'conflicts' }),
];
const list = (filter: Partial<TagFilter> = {}, anchors: AnchorState[] = []) =>
  tagList(tags, new Map(anchors.map((it) => [it.id, it])), { ...NO_FILTER, ...filter }, vocabulary);
const ids = (found: ReturnType<typeof list>) => found.groups.map(({ rows }) => rows.map((row) => row.tag.id).join(''));

describe('the list of tags', () => {
  test('is in document order under headings', () => {
    expect(list().groups.map(({ heading }) => heading)).toEqual(['One', 'Two']);
    expect(ids(list())).toEqual(['ab', 'c']);
  });

  test('follows where the page has the tags now, and sets apart what needs attention', () => {
    const found = list({}, [
      { id: 'a', status: 'gone', order: 900, score: 0 },
      { id: 'b', status: 'changed', order: 800, score: 0.8, text: 'New' },
      { id: 'c', status: 'pending', order: 5, score: 0 },
    ]);
    // What has no place stands behind the tag that it stood behind, not at an offset of the page as it was.
    expect(found.attention.map(({ tag: { id } }) => id)).toEqual(['a', 'b']);
    expect(ids(found)).toEqual(['c']);
    expect(found.rows.map(({ tag: { id } }) => id).join('')).toBe('abc');
    expect(found.rows.map(({ standing }) => standing)).toEqual(['gone', 'changed', 'pending']);
  });

  test('says between which tags one that has no place stood, whatever is filtered', () => {
    const anchors: AnchorState[] = [
      { id: 'a', status: 'found', order: 700, score: 1 },
      { id: 'b', status: 'gone', order: 200, score: 0 },
      { id: 'c', status: 'changed', order: 20, score: 0.7, text: 'Other' },
    ];
    const [row] = list({ strength: 'conflicts' }, anchors).rows;
    expect([row?.between?.before?.id, row?.between?.after?.id]).toEqual(['a', 'c']);
    expect(list({}, anchors).rows.find(({ tag: { id } }) => id === 'a')?.between).toBeNull();
    expect(list({}, anchors).attention.map(({ tag: { id } }) => id)).toEqual(['c', 'b']);
  });

  test('sets apart what is kept as evidence without a place, whatever a page said of it before', () => {
    const [c, a, b] = tags as [Tag, Tag, Tag];
    const all = [c, { ...a, detachedAt: 5 }, b];
    const anchors = new Map<string, AnchorState>([['a', { id: 'a', status: 'gone', order: 1, score: 0 }]]);
    const found = tagList(all, anchors, NO_FILTER, vocabulary);
    expect(found.attention).toEqual([]);
    expect(found.detached.map(({ tag: { id } }) => id)).toEqual(['a']);
    expect(found.rows.map(({ tag: { id } }) => id).join('')).toBe('bca');
  });

  test.each<[string, Partial<TagFilter>, string[]]>([
    ['words of the note', { text: 'log ask' }, ['c']],
    ['the name of a standard', { text: 'equity pract' }, ['b']],
    ['a category', { categories: ['conditions-for-success'] }, ['a', 'c']],
    ['a standard', { standard: 'leadership' }, ['a', 'c']],
    ['a role', { role: 'coach' }, ['c']],
    ['strength', { strength: 'conflicts' }, ['b']],
    ['all together', { standard: 'leadership', role: 'coach', text: 'nowhere' }, []],
  ])('is narrowed by %s', (_, filter, expected) => {
    expect(ids(list(filter))).toEqual(expected);
    expect(isFiltered({ ...NO_FILTER, ...filter })).toBe(true);
  });

  test('category counts heed the other filters, not the categories', () => {
    const counts = categoryCounts(tags, { ...NO_FILTER, categories: ['x'], strength: 'strong' }, vocabulary);
    expect(Object.fromEntries(counts)).toEqual({ 'transformational-processes': 1, 'conditions-for-success': 2 });
    expect(isFiltered(NO_FILTER)).toBe(false);
  });
});
