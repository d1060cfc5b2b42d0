import { expect, test } from 'vitest';
import { anchor } from '../../core/annotate/anchor.ts';
import type { Anchored } from '../../core/annotate/anchorWith.ts';
import { describeAll } from '../../core/annotate/describe.ts';
import { carried, differenceOf } from '../../core/annotate/difference.ts';
import { modelOfTexts } from '../../core/annotate/modelOfTexts.ts';
import { SEEDS } from './anchoringCase.ts';
import { makeProse } from './prose.ts';
import { mulberry32 } from './random.ts';

/** Page texts as one reader of a file hands them over: words cut at line ends, spaces lost or doubled, ligatures, heads. */
function asRead(pages: string[], random: () => number): string[] {
  return pages.map((text, page) => {
    let column = 0;
    const words = text.split(' ').map((word) => {
      column += word.length + 1;
      const cut = word.length > 7 && column > 70 ? `${word.slice(0, 4)}-\n${word.slice(4)}` : word;
      if (column > 70) column = 0;
      const space = random() < 0.02 ? '' : random() < 0.03 ? '  ' : column ? ' ' : '\n';
      return cut.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') + space;
    });
    return `School plan · page ${page + 1}\n${words.join('')}\nDraft of 4 May`;
  });
}

test.for(SEEDS)('S15: passages of a file are found in the texts of another reader (seed %i)', async (seed) => {
  const random = mulberry32(seed);
  const paragraphs = makeProse(seed, 120);
  const pages = Array.from({ length: 20 }, (_, page) => paragraphs.slice(page * 6, page * 6 + 6).join(' '));
  const { model, starts } = modelOfTexts(pages);
  const sentences = [...model.text.matchAll(/[^.\n]+\./g)].map(({ 0: words, index }) => ({
    start: index + words.length - words.trimStart().length,
    end: index + words.length,
  }));
  // Passages over the end of a page as well.
  const spans = [...sentences, ...starts.slice(1).map((start) => ({ start: start - 60, end: start + 60 }))];
  const tags = describeAll(model, spans).map((passage, index) => ({ id: String(index), passage }));
  const other = modelOfTexts(asRead(pages, random)).model;
  const found = await anchor(other, tags);
  const bare = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  const heads = /Draft of 4 May|School plan · page \d+/g;
  for (const [index, { status, start, end }] of found.entries()) {
    expect(['found', 'changed']).toContain(status);
    const { start: from, end: to } = spans[index] as (typeof spans)[number];
    expect(bare(other.text.slice(start, end).replace(heads, ''))).toBe(bare(model.text.slice(from, to)));
  }
});

test('S13: of a text that grows only what is new is searched, and the places of the rest move with it', async () => {
  const paragraphs = makeProse(13, 60);
  const { model, starts } = modelOfTexts(paragraphs);
  const spans = paragraphs.map((text, index) => ({
    start: starts[index] as number,
    end: (starts[index] as number) + text.length,
  }));
  const tags = describeAll(model, spans).map((passage, index) => ({ id: String(index), passage }));
  // The page begins in its middle, then grows at both ends.
  const parts = [paragraphs.slice(20, 40), paragraphs.slice(20), ['New words.', ...paragraphs]];
  let text = '';
  let anchored = new Map<string, Anchored>();
  for (const part of parts) {
    const now = modelOfTexts(part).model;
    const change = differenceOf(text, now.text);
    const carriedOver = [...anchored].map(([id, at]): [string, Anchored] => [
      id,
      { ...at, ...(carried(at, change) ?? { status: 'pending' }) },
    ]);
    const fresh = { start: change.from, end: change.to + change.by };
    const found = await anchor(now, tags, { settled: false, earlier: { anchored: new Map(carriedOver), fresh } });
    for (const [index, { status, start, end }] of found.entries()) {
      const words = paragraphs[index] as string;
      const isThere = part.includes(words);
      expect(status).toBe(isThere ? 'found' : 'pending');
      if (isThere) expect(now.text.slice(start, end)).toBe(words);
    }
    text = now.text;
    anchored = new Map(found.map((each) => [each.id, each]));
  }
});
