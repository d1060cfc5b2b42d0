import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor } from '../../core/annotate/anchor.ts';
import type { Anchored } from '../../core/annotate/anchorWith.ts';
import { describe, describeAll } from '../../core/annotate/describe.ts';
import { readText } from '../../core/annotate/readText.ts';
import type { Span, TextModel } from '../../core/annotate/textModel.ts';
import type { Passage } from '../../core/model/passage.ts';
import plan from '../fixtures/pages/plan.html?raw';
import { SEEDS } from './anchoringCase.ts';
import { openPage } from './openPage.ts';
import { makeProse, pageOf } from './prose.ts';

const modelOf = async (html: string) => readText(await openPage(html));

/** Describes a run of words where it first (or, with `nth`, later) stands. */
function passageOf(model: TextModel, words: string, nth = 0): Passage {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = model.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  return describe(model, { start, end: start + words.length });
}

const tagsOf = (passages: Passage[]) => passages.map((passage, index) => ({ id: String(index), passage }));
const wordsOf = (model: TextModel, { status, start, end }: Anchored) =>
  status === 'gone' ? 'gone' : `${status}: ${model.text.slice(start, end)}`;

async function find(html: string, passages: Passage[]): Promise<string[]> {
  const model = await modelOf(html);
  return (await anchor(model, tagsOf(passages))).map((each) => wordsOf(model, each));
}

/** Every sentence of every paragraph, with a passage for each. */
function sentencesOf(model: TextModel, paragraphs: string[]) {
  return paragraphs
    .flatMap((text) => text.split(/(?<=\.) /))
    .map((words) => ({ words, passage: passageOf(model, words) }));
}

async function expectInPlace(model: TextModel, spans: Span[]): Promise<void> {
  const found = await anchor(model, tagsOf(describeAll(model, spans)), { pause: async () => {} });
  expect(found.map(({ status, start, end }) => ({ status, start, end }))).toEqual(
    spans.map((span) => ({ status: 'found', ...span })),
  );
}

test('on the same document every span is found where it was', async () => {
  const model = await modelOf(plan);
  const spans = fc.sample(fc.tuple(fc.nat(model.text.length), fc.nat(model.text.length)), 300).flatMap(([a, b]) => {
    const span = model.trim({ start: Math.min(a, b), end: Math.max(a, b) });
    return span ? [span] : [];
  });
  await expectInPlace(model, spans);
});

test('a span that an end of a selection cuts a character for takes all of it, and none beside it is lost', async () => {
  const model = await modelOf(plan);
  const inside = model.text.search(/[\udc00-\udfff]/);
  const end = model.text.length - 4;
  const cut = { start: inside, end };
  expect(model.trim(cut)).toEqual({ start: inside - 1, end });
  expect(model.trim({ start: inside - 1, end: inside })).toEqual({ start: inside - 1, end: inside + 1 });
  expect(model.trim({ start: inside, end: inside + 1 })).toEqual({ start: inside - 1, end: inside + 1 });
  await expectInPlace(model, [model.trim(cut) as Span, { start: end - 1, end }]);
});

test('of equal, adjacent, overlapping and one-character spans each is found where it was', async () => {
  const model = await modelOf(plan);
  const length = fc.constantFrom(1, 1, 2, 3, 30, 400);
  const near = fc.tuple(fc.nat(60), length).map(([start, size]) => ({ start, end: start + size }));
  const cases = fc.tuple(fc.nat(model.text.length - 100), fc.array(near, { minLength: 2, maxLength: 12 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([from, spans]) => {
      const all = spans.flatMap(({ start, end }) => model.trim({ start: from + start, end: from + end }) ?? []);
      await expectInPlace(model, [...all, ...all.slice(0, 2)]);
    }),
  );
});

test('a passage keeps 64 characters of context, positions in code points and the heading above', async () => {
  const model = await modelOf(plan);
  const passage = passageOf(model, 'May; cafe');
  expect(passage.quote.prefix).toHaveLength(64);
  expect(passage.heading).toBe('Budget');
  expect([...model.text].slice(passage.position.start, passage.position.end).join('')).toBe('May; cafe');
  expect(passage.position.start).toBeLessThan(model.text.indexOf('May; cafe'));
});

test.for(SEEDS)('after typographic edits all are found with exact ends (seed %i)', async (seed) => {
  const paragraphs = makeProse(seed, 30);
  const model = await modelOf(pageOf(paragraphs));
  const sentences = sentencesOf(model, paragraphs);
  const typeset = (text: string) =>
    text
      .replaceAll('fi', 'ﬁ')
      .replaceAll('ses', 'se\u00ads')
      .replace(/ (\d)/g, '\u00a0$1')
      .replace(/ with /g, '  with ')
      .replace(/^(.)/, (first) => `<b>${first}</b>`);
  const after = await modelOf(`<p>A new first paragraph.</p>${pageOf(paragraphs.map(typeset))}`);
  const found = await anchor(after, tagsOf(sentences.map(({ passage }) => passage)));
  expect(found.map(({ status }) => status)).toEqual(sentences.map(() => 'found'));
  const bare = (text: string) => text.normalize('NFKD').replace(/[\s\u00ad]/g, '');
  for (const [index, { start, end }] of found.entries()) {
    expect(bare(after.text.slice(start, end))).toBe(bare(sentences[index]?.words ?? ''));
    expect(after.text.slice(start, end)).toMatch(/^\S.*\S$/);
  }
});

test('other kinds of quotes and dashes are the same words', async () => {
  const html = '<p>The coach said: "we\'ll meet -- each week", and the team\'s plan says so too.</p>';
  const passage = passageOf(await modelOf(html), '"we\'ll meet -- each week"');
  expect(
    await find('<h1>New</h1><p>The coach said: “we’ll meet — each week”, and the team’s plan says so too.</p>', [
      passage,
    ]),
  ).toEqual(['found: “we’ll meet — each week”']);
});

test.for(SEEDS)(
  'after edits each sentence is found at its own place or gone, deleted ones are gone (seed %i)',
  async (seed) => {
    const paragraphs = makeProse(seed, 40);
    const model = await modelOf(pageOf(paragraphs));
    const sentences = sentencesOf(model, paragraphs);
    // Every fifth sentence goes, every third loses its fourth word, and paragraphs are put in between.
    let count = 0;
    const kept = new Map<string, string>();
    const edited = paragraphs.flatMap((text, index) => {
      const left = text.split(/(?<=\.) /).flatMap((words) => {
        count++;
        if (count % 5 === 0) return [];
        const parts = words.split(' ');
        if (count % 3 === 0) parts.splice(5, 1);
        kept.set(words, parts.join(' '));
        return [parts.join(' ')];
      });
      return [...(index % 4 === 0 ? makeProse(seed + 1000 + index, 1) : []), left.join(' ')];
    });
    const after = await modelOf(pageOf(edited));
    const found = await anchor(after, tagsOf(sentences.map(({ passage }) => passage)));
    const got = found.map((each) => wordsOf(after, each));
    const want = sentences.map(({ words }) => {
      const now = kept.get(words);
      return now === undefined ? 'gone' : `${now === words ? 'found' : 'changed'}: ${now}`;
    });
    expect(got).toEqual(want);
  },
);

test('nothing of another document is found', async () => {
  const paragraphs = makeProse(11, 30);
  const sentences = sentencesOf(await modelOf(pageOf(paragraphs)), paragraphs);
  const found = await find(
    pageOf(makeProse(12, 60)),
    sentences.map(({ passage }) => passage),
  );
  expect(new Set(found)).toEqual(new Set(['gone']));
});

const ALPHA = 'Team Alpha reported that the new schedule reduced lost lessons by twelve percent across all grades.';
const BETA = 'Team Beta reported that the new schedule reduced lost lessons by thirty percent across all grades.';
const [INTRO, MIDDLE, END] = makeProse(21, 3) as [string, string, string];

test('a passage with a lookalike is its own, or gone', async () => {
  const passage = passageOf(await modelOf(pageOf([INTRO, ALPHA, MIDDLE, BETA, END])), ALPHA);
  const edited = ALPHA.replace('twelve', 'fifteen');
  expect(await find(pageOf([INTRO, MIDDLE, BETA, END]), [passage])).toEqual(['gone']);
  expect(await find(pageOf([INTRO, edited, MIDDLE, BETA, END]), [passage])).toEqual([`changed: ${edited}`]);
  expect(await find(pageOf([END, INTRO, ALPHA, MIDDLE]), [passage])).toEqual([`found: ${ALPHA}`]);
  expect(['gone', `found: ${ALPHA}`]).toContain((await find(pageOf([INTRO, MIDDLE, BETA, ALPHA, END]), [passage]))[0]);
});

test('a lookalike right beside a deleted passage is not taken for it', async () => {
  const model = await modelOf(pageOf([INTRO, ALPHA, BETA, END]));
  expect(await find(pageOf([INTRO, BETA, END]), [passageOf(model, ALPHA)])).toEqual(['gone']);
  expect(await find(pageOf([INTRO, ALPHA, END]), [passageOf(model, BETA)])).toEqual(['gone']);
});

test('of equal sentences the one with the same context is found; when it is deleted, none', async () => {
  const clause = 'Nothing in this clause limits the liability of either party.';
  const paragraphs = makeProse(31, 8).map((text) => `${text} ${clause}`);
  const passage = passageOf(await modelOf(pageOf(paragraphs)), clause, 4);
  const inserted = await modelOf(pageOf([...makeProse(32, 5), ...paragraphs]));
  const [found] = await anchor(inserted, tagsOf([passage]));
  const before = inserted.text.slice((found?.start ?? 0) - 30, found?.start);
  expect(before).toBe(passage.quote.prefix.slice(-30));
  expect(await find(pageOf(paragraphs.filter((_, index) => index !== 4)), [passage])).toEqual(['gone']);
});

test('a short quote is found by its context, or gone', async () => {
  const html =
    '<table><tr><td>Coaching</td><td>40 %</td></tr><tr><td>Travel</td><td>12 %</td></tr></table><p>All in all § 4 holds.</p>';
  const model = await modelOf(html);
  const passages = [passageOf(model, '12 %'), passageOf(model, '§')];
  expect(await find(`<p>New words.</p>${html}`, passages)).toEqual(['found: 12 %', 'found: §']);
  const other = `<table><tr><td>Meals</td><td>12 %</td></tr></table><p>Other words altogether.</p>`;
  expect(await find(other, passages)).toEqual(['gone', 'gone']);
});

test('the surviving part of a passage over several blocks is found as changed', async () => {
  const [one, two, three, four] = makeProse(41, 4) as [string, string, string, string];
  const model = await modelOf(pageOf([one, two, three, four]));
  const passage = passageOf(model, `${two}\n${three}`);
  const cut = three.split(/(?<=\.) /)[0] as string;
  expect(await find(pageOf([one, two, cut, four]), [passage])).toEqual([`changed: ${two}\n${cut}`]);
});

test('other markup changes nothing', async () => {
  const paragraphs = makeProse(51, 12);
  const sentences = sentencesOf(await modelOf(pageOf(paragraphs)), paragraphs);
  const wrapped = paragraphs.map((text) =>
    text
      .replace(/(\w+) (\w+)\./g, '<mark>$1 <i>$2</i></mark>.')
      .split(' with ')
      .join('<br>with '),
  );
  expect(
    await find(
      pageOf(wrapped),
      sentences.map(({ passage }) => passage),
    ),
  ).toEqual(sentences.map(({ words }) => `found: ${words.replaceAll(' with ', '\nwith ')}`));
});

test('while the page loads, text that is not there yet is pending', async () => {
  const passage = passageOf(await modelOf(pageOf(makeProse(61, 5))), makeProse(61, 5)[3] as string);
  const [found] = await anchor(await modelOf('<p>Loading</p>'), tagsOf([passage]), { settled: false });
  expect(found).toMatchObject({ status: 'pending', score: 0 });
});

test('the work gives way to the page and stops with its signal', async () => {
  const paragraphs = makeProse(71, 2000);
  const model = await modelOf(pageOf(paragraphs));
  const passages = paragraphs.slice(0, 40).map((text) => passageOf(model, text));
  const other = await modelOf(pageOf(['New.', ...paragraphs]));
  const controller = new AbortController();
  let pauses = 0;
  const pause = async () => {
    pauses++;
    controller.abort();
  };
  await expect(anchor(other, tagsOf(passages), { signal: controller.signal, pause })).rejects.toThrow(/abort/i);
  expect(pauses).toBe(1);
  await expect(anchor(other, [], { signal: controller.signal })).rejects.toThrow(/abort/i);
});

test('a passage does not reach back to a new one above it that begins with the same words', async () => {
  const row = (role: string, hours: string) =>
    `<tr><td>Lead coach for ${role}</td><td>${hours} hours in year one</td></tr>`;
  const table = (rows: string) => `<h2>Fees</h2><p>Travel is billed at cost.</p><table>${rows}</table><p>End.</p>`;
  const passage = passageOf(await modelOf(table(row('mathematics', '400'))), 'Lead coach for mathematics');
  const after = table(row('reading', '320') + row('mathematics', '400'));
  expect(await find(after, [passage])).toEqual(['found: Lead coach for mathematics']);
});
