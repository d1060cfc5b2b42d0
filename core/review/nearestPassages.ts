import type { Block } from '../model/messages.ts';
import type { Passage } from '../model/passage.ts';
import { sentencesOf } from './passageSections.ts';
import { likeness, type Weigh, wordsOf } from './wordLikeness.ts';

/** Words of the page that are like a passage it has lost. UTF-16 offsets; `heading` is what they stand under, or ''. */
export type NearPassage = { start: number; end: number; text: string; heading: string };

type Unit = NearPassage & { words: string[]; weight: number; shared: number };

/** Less alike than this (0–1) nobody would take it for the passage; much less than the best is not worth a look. */
const LEAST = 0.3;
const BESIDE_BEST = 0.6;
const MOST = 3;
/** A word or two alone, as a heading often is, are no likeness to a whole sentence. */
const LEAST_WORDS = 3;
/** How many stretches of the page are compared word by word; the others have too few words in common. */
const LOOKED_AT = 40;
/** Under the same heading as before a passage is the likelier one. */
const SAME_HEADING = 0.05;

/**
 * The up to three places of a page that say most nearly what a passage said: one sentence or several in a row, as the
 * passage was, best first. They are offered to a person, who decides; nothing is anchored by this.
 */
export function nearestPassages(passage: Passage, blocks: readonly Block[], locale: string): NearPassage[] {
  const { exact, prefix, suffix } = passage.quote;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const quote = wordsOf(exact);
  const units = unitsOf(blocks, segmenter, quote);
  const weigh = weights(units);
  const wanted = sum(quote.map(weigh));
  const asked = new Set(quote);
  for (const unit of units) {
    for (const word of unit.words) {
      const weight = weigh(word);
      unit.weight += weight;
      if (asked.has(word)) unit.shared += weight;
    }
  }
  const sizes = sizesFor(exact.split('\n').flatMap((line) => [...segmenter.segment(line)]).length);
  const near = stretches(units, sizes, wanted)
    .map(([from, to]) => {
      const words = units.slice(from, to).flatMap((unit) => unit.words);
      const common = new Set(words.filter((word) => asked.has(word))).size;
      const heading = units[from]?.heading ?? '';
      const score = common < Math.min(LEAST_WORDS, asked.size / 2) ? 0 : likeness(quote, words, weigh);
      return { from, to, score, rank: score + (heading && heading === passage.heading ? SAME_HEADING : 0) };
    })
    .sort((a, b) => b.rank - a.rank);
  const least = Math.max(LEAST, (near[0]?.score ?? 0) * BESIDE_BEST);
  const chosen: typeof near = [];
  for (const each of near) {
    const isFree = chosen.every(({ from, to }) => each.to <= from || each.from >= to);
    if (isFree && each.score >= least && chosen.length < MOST) chosen.push(each);
  }
  const inside = { start: !BEGINS.test(prefix), end: !ENDS.test(exact) && !/^\s*(?:\n|$)/.test(suffix) };
  return chosen.map(({ from, to }) => cut(joined(units.slice(from, to)), quote, weigh, inside));
}

/** What stands before a sentence or a block, and what a sentence ends with. */
const BEGINS = /(?:^|\n|[.!?…]["'”’»)\]]*\s)\s*$/;
const ENDS = /[.!?…]["'”’»)\]]*\s*$/;

function unitsOf(blocks: readonly Block[], segmenter: Intl.Segmenter, quote: string[]): Unit[] {
  const units: Unit[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.level > 0) heading = block.text;
    for (const { start, end, text } of sentencesOf(block, segmenter)) {
      const words = wordsOf(text);
      if (words.length > 0) units.push({ start, end, text, heading, words, weight: 0, shared: 0 });
    }
  }
  return quote.length > 0 ? units : [];
}

/** A word says the more the fewer sentences have it. */
function weights(units: Unit[]): Weigh {
  const known = new Map<string, { count: number; last: number; weight: number }>();
  for (const [index, { words }] of units.entries()) {
    for (const word of words) {
      const its = known.get(word);
      if (!its) known.set(word, { count: 1, last: index, weight: 0 });
      else if (its.last !== index) {
        its.count += 1;
        its.last = index;
      }
    }
  }
  const weight = (count: number) => Math.log(1 + units.length / (1 + count));
  for (const its of known.values()) its.weight = weight(its.count);
  return (word) => known.get(word)?.weight ?? weight(0);
}

/** How many sentences a stretch may have, for a passage of so many. */
function sizesFor(sentences: number): number[] {
  const few = Array.from({ length: Math.min(sentences + 1, 8) }, (_, index) => index + 1);
  return [...new Set([...few, sentences - 1, sentences, sentences + 1])].filter((size) => size > 0);
}

/** The stretches of units that have most of the wanted words, as [from, to). */
function stretches(units: Unit[], sizes: number[], wanted: number): [number, number][] {
  const best: { at: [number, number]; score: number }[] = [];
  for (const size of sizes) {
    let shared = 0;
    let weight = 0;
    for (const [index, unit] of units.entries()) {
      shared += unit.shared - (units[index - size]?.shared ?? 0);
      weight += unit.weight - (units[index - size]?.weight ?? 0);
      if (index + 1 < size || shared <= 0) continue;
      best.push({ at: [index + 1 - size, index + 1], score: (2 * Math.min(shared, wanted)) / (wanted + weight) });
    }
  }
  return best
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKED_AT)
    .map(({ at }) => at);
}

function joined(units: Unit[]): NearPassage {
  const [first] = units as [Unit];
  let { text, end } = first;
  for (const unit of units.slice(1)) {
    // Between two sentences there is white space alone.
    text += ' '.repeat(unit.start - end) + unit.text;
    end = unit.end;
  }
  return { start: first.start, end, text, heading: first.heading };
}

/** For a passage that was part of a sentence, the part of the stretch that is most like it. */
function cut(near: NearPassage, quote: string[], weigh: Weigh, inside: { start: boolean; end: boolean }): NearPassage {
  const tokens = [...near.text.matchAll(/\S+/g)].map(({ index, 0: text }) => ({
    index,
    end: index + text.length,
    words: wordsOf(text),
  }));
  // Preformatted text does not stand at the offsets that its levelled white space tells.
  if (tokens.length > MOST_TOKENS || near.text.length !== near.end - near.start) return near;
  let from = 0;
  let to = tokens.length;
  const score = (first: number, last: number) =>
    likeness(
      quote,
      tokens.slice(first, last).flatMap(({ words }) => words),
      weigh,
    );
  if (inside.start) from = bestOf(to, (at) => score(at, to));
  if (inside.end) to = tokens.length - bestOf(tokens.length - from, (at) => score(from, tokens.length - at));
  const start = tokens[from]?.index ?? 0;
  const end = tokens[to - 1]?.end ?? near.text.length;
  return { ...near, start: near.start + start, end: near.start + end, text: near.text.slice(start, end) };
}

const MOST_TOKENS = 200;

/** The number from 0 up to (not including) `count` with the highest score; the last of equal ones cuts most away. */
function bestOf(count: number, score: (at: number) => number): number {
  let best = 0;
  let most = 0;
  for (let at = 0; at < count; at++) {
    const value = score(at);
    if (value >= most) {
      most = value;
      best = at;
    }
  }
  return best;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
