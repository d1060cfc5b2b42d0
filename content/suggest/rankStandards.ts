import type { Learned } from './learned.ts';
import type { Found, Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { type PassageWord, passageWords } from './passageWords.ts';

/** How likely each standard is, all together 1, and whether the passage concerns any. */
export type Ranking = {
  words: PassageWord[];
  found: Found[];
  /** 0 to 1: how likely the passage concerns a standard at all. */
  concerns: number;
  standards: { standardId: string; share: number }[];
};

const NONE = 'none';

/** Scores a passage for each standard; the gate and the ranking are two opinions on whether it concerns any. */
export function rankStandards(text: string, model: Model, lexicon: Lexicon, learned: Learned): Ranking {
  const words = passageWords(text);
  const found = lexicon.find(words);
  const phrases = new Set(found.map((each) => each.phrase));
  const logits = new Map<string, number>();
  for (const [i, logit] of model.logits(text, words, found).entries()) {
    const id = model.columns[i] ?? '';
    logits.set(id, logit + (learned.standards[id] ?? 0) + learnedOf(phrases, id, learned));
  }
  const gate = (logits.get('gate') ?? 0) - learned.none;
  const not = logits.get(NONE) ?? 0;
  logits.delete('gate');
  logits.delete(NONE);
  const most = Math.max(...logits.values());
  const powers = [...logits].map(([standardId, logit]) => ({ standardId, share: Math.exp(logit - most) }));
  const sum = powers.reduce((total, each) => total + each.share, 0);
  const ranked = most + Math.log(sum) - not;
  return {
    words,
    found,
    concerns: words.length === 0 ? 0 : 1 / (1 + Math.exp(-(gate + ranked) / 2)),
    standards: powers
      .map(({ standardId, share }) => ({ standardId, share: share / sum }))
      .sort((a, b) => b.share - a.share || (a.standardId < b.standardId ? -1 : 1)),
  };
}

function learnedOf(phrases: ReadonlySet<string>, standardId: string, learned: Learned): number {
  let sum = 0;
  for (const phrase of phrases) sum += learned.phrases[phrase]?.[standardId] ?? 0;
  return sum;
}
