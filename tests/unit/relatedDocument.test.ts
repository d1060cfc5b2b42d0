import { expect, test } from 'vitest';
import type { DocumentRecord } from '../../core/model/document.ts';
import type { Tag } from '../../core/model/tag.ts';
import { newPassages } from '../../core/review/newPassages.ts';
import { relatedDocument, type Sketched } from '../../core/review/relatedDocument.ts';
import { textSketch } from '../../core/review/textSketch.ts';
import { versionChanges } from '../../core/review/versionChanges.ts';
import { shareIn, wordRuns } from '../../core/review/wordRuns.ts';

const document = (id: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...{ id, reviewId: 'r', kind: 'pdf', url: `urn:x:${id}`, alsoAt: [], title: id, fileName: `${id}.pdf`, fileSize: 1 },
  ...{
    textHash: null,
    versionOf: null,
    unrelatedTo: [],
    organisation: '',
    decision: null,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    revision: 1,
  },
  ...more,
});

const read = (of: DocumentRecord, text: string | null): Sketched => ({
  document: of,
  sketch: text === null ? null : textSketch(text),
});
/** What a document that was just read is found to belong to. */
const relatedTo = ({ document, sketch }: Sketched, others: Sketched[]) =>
  relatedDocument(document, [...others, { document, sketch }]);

const makeTag = (more: Pick<Tag, 'id' | 'passage' | 'carriedFrom' | 'detachedAt'>): Tag => ({
  ...{
    reviewId: 'r',
    documentId: 'd',
    edition: '2022',
    standards: [],
    responsibilities: [],
    role: null,
    note: '',
    by: '',
    suggested: false,
  },
  ...{ strength: 'strong', createdAt: 0, updatedAt: 0, deletedAt: null, revision: 1 },
  ...more,
});

const sentences = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `In week ${from + n} team ${(from + n) * 7} studies work of group ${n}.`);
const text = sentences(0, 60).join('\n');

test('the same words in another form are the same text, whatever the hyphens, ligatures and line breaks', () => {
  const pdf = 'Coaches plan with teach-\ners and re\u00adview the o\ufb03ce log.';
  const word = 'Coaches plan with teachers and review the office log.';
  expect(shareIn(wordRuns(word), wordRuns(pdf))).toBe(1);
});

test('a page and a PDF of one text are one document, running heads or not', () => {
  const pdf = sentences(0, 60)
    .map((line, n) => (n % 12 === 0 ? `Northfield Learning ${n / 12}\n${line}` : line))
    .join('\n');
  const page = document('page', { kind: 'web' });
  expect(relatedTo(read(document('pdf'), pdf), [read(page, text)])).toEqual({
    document: page,
    as: 'same',
  });
});

test('a page of a site has other words around the text of a file; a file that is a part of another is not the same', () => {
  const site = Array.from({ length: 40 }, (_, n) => `Read also our article ${n} on the news of branch ${n * 3}.`);
  const page = document('page', { kind: 'web' });
  const around = `${site.join('\n')}\n${text}`;
  expect(relatedTo(read(document('pdf'), text), [read(page, around)])?.as).toBe('same');
  expect(relatedTo(read(page, around), [read(document('pdf'), text)])?.as).toBe('same');
  const word = document('word', { kind: 'docx' });
  expect(relatedTo(read(document('pdf'), text), [read(word, around)])?.as).toBe('version');
});

test('a file of the same kind with changed words is a new version', () => {
  const first = document('first');
  const revised = text.replaceAll('studies', 'looks at');
  const little = text.replace('studies', 'looks at');
  for (const changed of [revised, little]) {
    expect(relatedTo(read(document('second'), changed), [read(first, text)])).toEqual({
      document: first,
      as: 'version',
    });
  }
});

test('another document is not related; nor is one that a person called unrelated, or that has a newer version', () => {
  const other = 'The plan names goals for reading. It sets aside time on Mondays for teams to look at student work.';
  const first = document('first');
  const second = document('second', { versionOf: 'first' });
  expect(relatedTo(read(document('new'), other), [read(first, text)])).toBeNull();
  const apart = document('new', { unrelatedTo: ['first'] });
  const parted = document('first', { unrelatedTo: ['new'] });
  expect(relatedTo(read(document('new'), text), [read(parted, text)])).toBeNull();
  expect(relatedTo(read(apart, text), [read(first, text)])).toBeNull();
  expect(relatedTo(read(document('third'), text), [read(first, text), read(second, text)])?.document.id).toBe('second');
  expect(relatedTo(read(document('new'), text), [read(first, null)])).toBeNull();
});

test('of a new version, the paragraphs that were not there before and have no tag are named', () => {
  const lines = [...sentences(0, 3), 'Every school gets two days of coaching for each new teacher at no extra cost.'];
  const added = 'The district may end this agreement with a notice of thirty days in writing to the provider.';
  let at = 0;
  const blocks = [...lines, 'Fees', added].map((line, index) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, level: index === 4 ? 2 : 0, text: line };
  });
  const old = sentences(0, 60).join('\n');
  const fresh = newPassages(blocks, old);
  expect(fresh.map((block) => block.text)).toEqual([lines[3], added]);
  const spans = [{ start: blocks[3]?.start ?? 0, end: (blocks[3]?.start ?? 0) + 5 }];
  const changes = versionChanges({ tags: [], anchors: new Map(), fresh, spans }, []);
  expect(changes.fresh.map((block) => block.text)).toEqual([added]);
});

test('documents without words are not the same', () => {
  const first = document('first', { textHash: 'e3b0' });
  const second = document('second', { textHash: 'e3b0' });
  expect(relatedTo(read(second, ''), [read(first, '')])).toBe(null);
});

test('of a changed tag it is told whether it still waits, and one kept as evidence is gone all the same', () => {
  const carried = (id: string, exact: string, detachedAt: number | null = null) => {
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector' as const, start: 0, end: exact.length };
    const passage = { quote, position, heading: '', textVersion: 1 as const, path: null, page: null, region: null };
    return makeTag({ id, detachedAt, carriedFrom: `old ${id}`, passage });
  };
  const before = ['kept', 'asked', 'accepted', 'gone'].map((id) => ({ ...carried(id, 'two days'), id: `old ${id}` }));
  const tags = [carried('kept', 'two days'), carried('asked', 'two days'), carried('accepted', 'three days')];
  const anchors = new Map(
    [
      { id: 'kept', status: 'found' as const, order: 0, score: 1 },
      { id: 'asked', status: 'changed' as const, order: 9, score: 0.8, text: 'three days' },
      { id: 'accepted', status: 'found' as const, order: 20, score: 1 },
    ].map((anchor) => [anchor.id, anchor]),
  );
  const all = [...tags, carried('gone', 'two days', 1)];
  const { kept, changed, gone } = versionChanges({ tags: all, anchors, fresh: [], spans: [] }, before);
  expect(kept.map(({ id }) => id)).toEqual(['kept']);
  expect(changed.map(({ tag, was, now, waits }) => [tag.id, was, now, waits])).toEqual([
    ['asked', 'two days', 'three days', true],
    ['accepted', 'two days', 'three days', false],
  ]);
  expect(gone.map(({ id }) => id)).toEqual(['gone']);
});
