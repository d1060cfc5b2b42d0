import { expect, test } from 'vitest';
import { anchor } from '../../core/annotate/anchor.ts';
import { describe } from '../../core/annotate/describe.ts';
import { modelOfTexts } from '../../core/annotate/modelOfTexts.ts';
import { makeSpeaker } from '../../scripts/benchAnchoring/makeDocument.ts';

/** Three seeds, of which `npm run soak` makes the last one another in each round. */
const SEEDS = [1, 2, 2 + Number(import.meta.env.SEED)];
const PAIRS = 220;

/** How many words stand before, between and behind two lookalikes: documents of nothing else, and larger ones. */
const SHAPES = {
  'only two': [0, 0, 0],
  'under a title': [3, 0, 0],
  'before a line': [0, 0, 3],
  'around a line': [0, 3, 0],
  'among short lines': [3, 3, 3],
  'among paragraphs': [40, 40, 40],
} satisfies Record<string, [before: number, between: number, behind: number]>;

type Speaker = ReturnType<typeof makeSpeaker>;
const NAMES = 'Alpha Beta Gamma Delta Bristol Lyon Osaka Turin'.split(' ');

/** Passages of several kinds: their words, how one is changed, and what stands between them. */
const KINDS: Record<string, (speaker: Speaker) => { words: string[]; other: () => string; gap: string }> = {
  sentences: ({ below, word }) => ({ words: Array.from({ length: 12 + below(14) }, word), other: word, gap: ' ' }),
  paragraphs: ({ below, word }) => ({ words: Array.from({ length: 60 + below(60) }, word), other: word, gap: ' ' }),
  clauses: ({ below, pick, random, word }) => ({
    words:
      `Team ${pick(NAMES)} reported that the new ${word()} reduced latency by ${1 + below(99)} percent in ${pick(NAMES)}`.split(
        ' ',
      ),
    other: () => (random() < 0.5 ? pick(NAMES) : String(1 + below(99))),
    gap: ' ',
  }),
  'no spaces': ({ below }) => {
    const sign = () => String.fromCharCode(0x4e00 + below(3000));
    return { words: Array.from({ length: 30 + below(40) }, sign), other: sign, gap: '' };
  },
};

/** What a paragraph that was tagged in one document is in another: the words there, or 'gone'. */
async function wordsIn(before: string[], at: number, after: string[]): Promise<string> {
  const { model, starts } = modelOfTexts(before);
  const start = starts[at] as number;
  const passage = describe(model, { start, end: start + (before[at] as string).length });
  const now = modelOfTexts(after).model;
  const [found] = await anchor(now, [{ id: 'one', passage }], { pause: async () => {} });
  return found?.status === 'found' || found?.status === 'changed' ? now.text.slice(found.start, found.end) : 'gone';
}

test.for(SEEDS.flatMap((seed) => Object.keys(SHAPES).map((shape) => [seed, shape as keyof typeof SHAPES] as const)))(
  'S6, seed %i, %s: the deleted one of two lookalikes is gone, the edited one stays',
  async ([seed, shape]) => {
    const speaker = makeSpeaker(seed);
    const { below, word, random, pick } = speaker;
    const count = { all: 0, placed: 0, stays: 0, wrong: 0 };
    for (let pair = 0; pair < PAIRS; pair++) {
      const { words, other, gap } = (KINDS[pick(Object.keys(KINDS))] as (typeof KINDS)[string])(speaker);
      const changed = (times: number) => {
        const list = [...words];
        for (let time = 0; time < times; time++) list[below(list.length)] = other();
        return `${list.join(gap)}.`;
      };
      const one = changed(0);
      const twin = changed(1 + below(words.length * 0.2));
      const edited = changed(1);
      if (new Set([one, twin, edited]).size < 3) continue;
      const [before, between, behind] = SHAPES[shape].map((most) =>
        most ? [Array.from({ length: 1 + below(most) }, word).join(' ')] : [],
      ) as [string[], string[], string[]];
      const isFirst = random() < 0.5;
      const page = (here: string[]) =>
        isFirst ? [...before, ...here, ...between, twin, ...behind] : [...before, twin, ...between, ...here, ...behind];
      const at = page([one]).indexOf(one);
      const deleted = await wordsIn(page([one]), at, page([]));
      if (deleted !== 'gone') count.placed++;
      const left = await wordsIn(page([one]), at, page([edited]));
      // Where its first or last word is another one, the passage may end before it.
      if (left !== 'gone' && !edited.includes(left)) count.wrong++;
      else if (left !== 'gone') count.stays++;
      count.all++;
    }
    expect(count.all).toBeGreaterThan(PAIRS * 0.8);
    // In signs without spaces a twin may have no stretch in common that is long enough to be seen: of
    // 20,000 pairs of new seeds one deleted passage was put on such a twin.
    expect(count.placed).toBeLessThanOrEqual(seed <= 3 ? 0 : 1);
    expect(count.wrong).toBe(0);
    // Of all new seeds 97.5 % stay among short lines, 99.9 % among paragraphs.
    const least = shape === 'among paragraphs' ? [0.99, 0.975] : [0.95, 0.93];
    expect(count.stays).toBeGreaterThanOrEqual(count.all * (least[seed <= 3 ? 0 : 1] as number));
  },
);
