import { expect, test } from 'vitest';
import { anchor, describe } from '../../scripts/anchoring/crosswalkAnchoring.ts';
import { type Edits, HEAVY, LIGHT } from '../../scripts/benchAnchoring/editDocument.ts';
import { makeDocument, makeSpeaker } from '../../scripts/benchAnchoring/makeDocument.ts';
import { choosePassages } from '../../scripts/benchAnchoring/passages.ts';
import { renderDocument } from '../../scripts/benchAnchoring/renderDocument.ts';
import type { Score } from '../../scripts/benchAnchoring/score.ts';
import { bodyOf, findOn, isFixed, SEEDS, scoreEdited, spanIn, wordsFound, wordsOf } from './anchoringCase.ts';
import { makeProse, pageOf } from './prose.ts';

// The scenarios of the anchoring issue at small sizes. A failing seed can be put into SEEDS to run it again.

test.for(SEEDS)('S1: on the same page all are found where they were (seed %i)', async (seed) => {
  const { right, exact, lost } = await scoreEdited(seed, {}, { count: 300 });
  expect({ right, exact, lost }).toEqual({ right: 300, exact: 300, lost: 0 });
});

/** The scores of several documents together, so that one lost passage is no large share. */
async function scoreMany(seed: number, edits: Edits): Promise<Score> {
  const sum = await scoreEdited(seed, edits);
  for (let index = 1; index < 10; index++) {
    const one = await scoreEdited(seed + index * 7919, edits);
    for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += one[key];
  }
  return sum;
}

// Fixed seeds are held to the goals. Of 2,000 other documents with 120 tags each 0.05 % are lost after light edits and
// 0.34 % after heavy ones, and in four a passage is wrong or a deleted one placed, mostly on a new sentence with the very
// same words; the limits for a new seed are such that it fails once in 10,000 runs.

test.for(SEEDS)('S2: after light edits none is in a wrong place and few are lost (seed %i)', async (seed) => {
  const { alive, right, wrong, placed, lost } = await scoreMany(seed, LIGHT);
  expect(wrong + placed).toBeLessThanOrEqual(isFixed(seed) ? 0 : 1);
  expect(lost).toBeLessThanOrEqual(alive * (isFixed(seed) ? 0.004 : 0.006));
  expect(right).toBeGreaterThan(alive * 0.98);
});

test.for(SEEDS)('S3: after heavy edits none is in a wrong place and few are lost (seed %i)', async (seed) => {
  const { alive, right, wrong, placed, lost } = await scoreMany(seed, HEAVY);
  expect(wrong + placed).toBeLessThanOrEqual(isFixed(seed) ? 0 : 1);
  expect(lost).toBeLessThanOrEqual(alive * (isFixed(seed) ? 0.007 : 0.016));
  expect(right).toBeGreaterThan(alive * 0.965);
});

test.for(SEEDS)('S4 and S5: typography and markup change nothing (seed %i)', async (seed) => {
  const { alive, exact } = await scoreEdited(seed, { typeset: 1 }, { count: 200 });
  expect(exact).toBe(alive);
});

test('S5: line breaks for paragraphs, another tool’s marks, split text nodes', async () => {
  const [one, two, three] = makeProse(5, 3) as [string, string, string];
  const before = await bodyOf(`<p>${one}<br>${two}<br>${three}</p>`);
  const spans = [spanIn(before, one), spanIn(before, two), spanIn(before, `${two}${three}`)];
  const marked = two.replace(/(\w+) (\w+)/g, '<mark class="other">$1</mark> $2');
  let after = before;
  const answers = await findOn(before, spans, async () => {
    after = await bodyOf(`<p>${one}</p><p>${marked}</p>\n<div><p>${three}</p></div>`);
    for (const text of [...after.querySelectorAll('p')].map((each) => each.firstChild as Text)) text.splitText?.(3);
    return after;
  });
  expect(answers.map((each) => wordsOf(after, each))).toEqual([one, two, `${two}\n${three}`]);
  expect(answers.map(({ status }) => status)).toEqual(['found', 'found', 'found']);
});

test.for([2, 10, 300])('S7: of %i equal sentences it is the right one or none', async (copies) => {
  const clause = 'Nothing in this clause limits the liability of either party.';
  const paragraphs = makeProse(7, copies).map((text) => `${text} ${clause}`);
  const at = copies >> 1;
  const without = (index: number) => paragraphs.filter((_, each) => each !== index);
  const inserted = [...makeProse(8, 10), ...paragraphs];
  expect(await wordsFound(pageOf(paragraphs), clause, pageOf(without(at)), at)).toBe('gone');
  for (const after of [inserted, without(at - 1)]) {
    const body = await bodyOf(pageOf(paragraphs));
    const stored = describe(body, [spanIn(body, clause, at)]);
    const now = await bodyOf(pageOf(after));
    const [answer] = await anchor(now, stored);
    if (answer?.status === 'gone') continue;
    expect((now.textContent ?? '').slice((answer?.start ?? 0) - 40, answer?.start)).toBe(
      `${paragraphs[at]}`.slice(-clause.length - 40, -clause.length),
    );
  }
});

test('S8: short quotes are found by their context or gone', async () => {
  const html =
    '<p>All in all § 4 holds; of 12 % no more is said.</p><table><tr><td>Travel</td><td>12 %</td></tr></table>';
  for (const quote of ['§', '12 %', 'no', ';', '4 holds']) {
    expect(await wordsFound(html, quote, `<p>New words first.</p>${html}`)).toBe(quote);
    expect(await wordsFound(html, quote, '<p>Something else altogether, without them.</p>')).toBe('gone');
  }
});

test('S9: rows sorted, put in and taken out, columns added: each cell is its own or gone', async () => {
  const names = ['Maple', 'Cedar', 'Birch', 'Aspen', 'Rowan', 'Alder'];
  const row = (name: string, extra = '') =>
    `<tr><td>${name}</td>${extra}<td>Coaching of ${name} teams in reading</td></tr>`;
  const table = (rows: string[]) => `<p>People</p><table>${rows.join('')}</table><p>End of the table.</p>`;
  const before = table(names.map((name) => row(name)));
  const others = [
    names.toSorted(),
    names.filter((name) => name !== 'Cedar'),
    names.toSpliced(2, 0, 'Linden'),
    names.toReversed(),
  ].map((list) => table(list.map((name) => row(name))));
  for (const after of [...others, table(names.map((name) => row(name, '<td>7 days</td>')))]) {
    for (const name of names) {
      const quote = `Coaching of ${name} teams in reading`;
      const found = await wordsFound(before, quote, after);
      expect({ after, quote, found: found === 'gone' ? quote : found }).toMatchObject({ found: quote });
    }
  }
});

test('S10: of a passage over several blocks the part that is left is found, as changed', async () => {
  const [a, b, c, d] = makeProse(10, 4) as [string, string, string, string];
  const body = await bodyOf(pageOf([a, b, c, d]));
  const stored = describe(body, [spanIn(body, `${b}\n${c}`)]);
  const cut = c.split(/(?<=\.) /)[0] as string;
  const now = await bodyOf(pageOf([a, b, cut, d]));
  const [answer] = await anchor(now, stored);
  expect(answer).toMatchObject({ status: 'changed' });
  expect(now.textContent?.slice(answer?.start, answer?.end)).toBe(`${b}\n${cut}`);
});

test('S11: hidden and skipped text, and text that cannot be selected, changes nothing', async () => {
  const [a, b] = makeProse(11, 2) as [string, string];
  const page = (code: string) =>
    `<details><summary>Part</summary><p>${a}</p></details><script type="x">${code}</script>` +
    `<p style="display:none">${b}</p><style>/*${code}*/</style><p><span style="user-select:none">1</span> ${b}</p>`;
  for (const words of [a, b, `1 ${b}`])
    expect(await wordsFound(page('one'), words, page('another, longer'))).toBe(words);
});

test('S12: open shadow trees and frames do not shift what stands around them', async () => {
  const [a, b] = makeProse(12, 2) as [string, string];
  const page = (inner: string) =>
    `<p>${a}</p><div><template shadowrootmode="open"><p>${inner}</p><slot></slot></template>Slotted words.</div><iframe srcdoc="<p>${inner}</p>"></iframe><p>${b}</p>`;
  for (const words of [a, 'Slotted words.', b])
    expect(await wordsFound(page('One'), words, page('Other words'))).toBe(words);
});

test('S13: while text still arrives it is pending, never gone; then it is found', async () => {
  const paragraphs = makeProse(13, 50);
  const body = await bodyOf(pageOf(paragraphs));
  const stored = describe(
    body,
    paragraphs.map((text) => spanIn(body, text)),
  );
  const now = await bodyOf('<main></main>');
  for (const [index, text] of paragraphs.entries()) {
    now.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: text }), '\n');
    if (index % 10 !== 9) continue;
    const answers = await anchor(now, stored, { settled: false });
    expect(answers.map(({ status }) => status)).toEqual(
      paragraphs.map((_, each) => (each <= index ? 'found' : 'pending')),
    );
  }
});

test.for(SEEDS)('S14: while the page changes, no answer stands on other words (seed %i)', async (seed) => {
  const paragraphs = makeProse(seed, 400);
  const body = await bodyOf(pageOf(paragraphs));
  const stored = describe(
    body,
    paragraphs.slice(0, 100).map((text) => spanIn(body, text)),
  );
  const now = await bodyOf(pageOf(['New.', ...paragraphs.map((text) => text.replace(' with ', ' and '))]));
  const { below } = makeSpeaker(seed);
  const change = () => {
    const all = [...now.querySelectorAll('p')].slice(150);
    all[below(all.length)]?.remove();
    all[below(all.length)]?.before(Object.assign(document.createElement('p'), { textContent: 'Put in between.' }));
  };
  const pause = async () => {
    change();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const answers = await anchor(now, stored, { pause });
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'gone' || answer.status === 'pending') continue;
    const words = now.textContent?.slice(answer.start, answer.end);
    expect(words).toBe((paragraphs[index] as string).replace(' with ', ' and '));
  }
});

const SCRIPTS = [
  ['CJK', '校長は毎月、教員チームの記録を読む。予算は二月に決まる。研修は四月から七月まで行われる。', '教員'],
  ['Thai', 'ครูใหญ่อ่านบันทึกของทีมครูทุกเดือน งบประมาณกำหนดในเดือนกุมภาพันธ์ การอบรมเริ่มในเดือนเมษายน', 'ทุกเดือน'],
  ['Arabic', 'ميزانية التطوير المهني للعام القادم هي أربعة وعشرون ألف دولار، وتُراجَع كل فصل مع المدير', 'القادم'],
  ['Devanagari', 'प्रधानाचार्य हर महीने शिक्षक दल के अभिलेख पढ़ते हैं और बजट फ़रवरी में तय होता है', 'शिक्षक'],
  [
    'Turkish',
    'İSTANBUL’daki ILIMLI öğretmenler Iğdır’da diğer öğretmenlerle birlikte çalışıyor ve ışık arıyor',
    'birlikte',
  ],
  ['emoji', 'Families 👩‍👩‍👧‍👦 are invited 🎉 on 𝟙𝟚 May; café résumé naïve ﬁle 🏫 and all pupils 🧒🏽 come', 'invited'],
] as const;

test.for(SCRIPTS)('S16: %s, moved and with a word taken out', async ([_, words, dropped]) => {
  const [a, b, c] = makeProse(16, 3) as [string, string, string];
  const before = pageOf([a, words, b, c]);
  expect(await wordsFound(before, words, pageOf([a, b, c, words]))).toBe(words);
  const less = words.replace(dropped, '').trim();
  expect((await wordsFound(before, words, pageOf(['New.', a, less, b, c]))).replace(/\s+/g, '')).toBe(
    less.replace(/\s+/g, ''),
  );
});

test('S17: one paragraph repeated, a single letter, equal quotes and very long ones end in time', async () => {
  const [one] = makeProse(17, 1) as [string];
  const repeated = await bodyOf(pageOf(Array.from({ length: 300 }, () => one)));
  const spans = Array.from({ length: 300 }, (_, index): [number, number] => [
    index * (one.length + 1),
    index * (one.length + 1) + one.length,
  ]);
  const after = pageOf(['New.', ...Array.from({ length: 299 }, () => one)]);
  const answers = await findOn(repeated, spans, () => bodyOf(after));
  expect(answers).toHaveLength(300);
  const letters = await bodyOf(`<p>${'a'.repeat(50_000)}</p>`);
  expect(
    await findOn(
      letters,
      [
        [100, 300],
        [0, 50_000],
      ],
      () => bodyOf(`<p>b${'a'.repeat(50_000)}</p>`),
    ),
  ).toHaveLength(2);
  const long = makeProse(18, 400).join(' ');
  const edited = long.replaceAll(' with ', ' and ');
  expect(await wordsFound(`<p>${long}</p>`, long, `<p>New.</p><p>${edited}</p>`)).toBe(edited);
});

test.for(SEEDS)('S18: of another document nothing is found (seed %i)', async (seed) => {
  const blocks = makeDocument(seed, 20_000);
  const rendered = renderDocument(blocks, seed);
  const samples = choosePassages(blocks, rendered, 150, seed);
  const other = pageOf(makeProse(seed + 1, 100));
  const answers = await findOn(
    await bodyOf(rendered.html),
    samples.map(({ start, end }) => [start, end]),
    () => bodyOf(other),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['gone']));
});
