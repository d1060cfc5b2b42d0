import { render } from 'preact';
import { expect, test } from 'vitest';
import { newWebPage } from '../../core/model/document.ts';
import { keepText } from '../../core/store/texts.ts';
import { type TextSearch, useTextSearch } from '../../entrypoints/review/findings/useTextSearch.ts';
import { useFreshDatabase, value } from './storeFixture.ts';
import { useMount } from './useMount.ts';

useFreshDatabase();
const mount = useMount();

const SKETCH = { runs: 0, least: new Uint32Array() };
const LINE = 'Rooms are painted in summer and windows are cleaned.\n';
const FEES = 'Substitute pay is left to the schools.';
const times = { createdAt: 1, updatedAt: 1, deletedAt: null, revision: 1 };
const documentAt = (url: string) => {
  return { ...newWebPage(), ...times, id: crypto.randomUUID(), reviewId: crypto.randomUUID(), url, title: url };
};
type Search = ReturnType<typeof useTextSearch>;

/** What a search has come to. */
async function outcome(now: () => Search): Promise<TextSearch> {
  await expect.poll(() => now().state.status).toBe('done');
  const { state } = now();
  if (state.status !== 'done') throw new Error('it is not done');
  return state.search;
}

/** The hook as a view would have it, with every state that it was in. */
function mounted(): { now: () => Search; states: Search['state'][] } {
  const states: Search['state'][] = [];
  let now: Search | null = null;
  function View() {
    now = useTextSearch();
    states.push(now.state);
    return null;
  }
  render(<View />, mount);
  return { now: () => now as Search, states };
}

test('all documents are searched in one go, those without a text are named, and pages without words are counted', async () => {
  const [web, pdf, unread] = ['https://a.example/', 'https://b.example/', 'https://c.example/'].map(documentAt) as [
    ReturnType<typeof documentAt>,
    ReturnType<typeof documentAt>,
    ReturnType<typeof documentAt>,
  ];
  value(await keepText(web.url, `Fees\n${FEES}\n`, SKETCH, { pages: [], headings: [{ start: 0, title: 'Fees' }] }));
  const text = `${LINE}${LINE}`;
  value(await keepText(pdf.url, text, SKETCH, { pages: [0, LINE.length, text.length], headings: [] }));
  const { now } = mounted();
  await now().search(['substitute pay'], [web, pdf, unread]);
  const found = await outcome(now);
  expect(found.unread).toEqual([unread]);
  expect(found.searched).toMatchObject([
    { document: web, pages: null, wordless: 0, found: 1, near: [{ exact: FEES, heading: 'Fees', page: null }] },
    { document: pdf, pages: 2, wordless: 1, found: 0, near: [] },
  ]);
});

test('a search says which document it is at, and ends when it is cancelled', async () => {
  const documents = ['https://a.example/', 'https://b.example/'].map(documentAt);
  for (const { url } of documents) value(await keepText(url, LINE.repeat(2000), SKETCH, null));
  const { now, states } = mounted();
  const searching = now().search(['substitute pay'], documents);
  now().cancel();
  await searching;
  await expect.poll(() => now().state).toEqual({ status: 'idle' });
  await now().search(['substitute pay'], documents);
  expect((await outcome(now)).searched).toHaveLength(2);
  expect(states).toContainEqual(expect.objectContaining({ status: 'running', document: 2 }));
});
