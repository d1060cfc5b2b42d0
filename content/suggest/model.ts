import { featuresOf, lexiconScores } from './features.ts';
import type { Found } from './lexicon.ts';
import type { PassageWord } from './passageWords.ts';

/** The trained weights as `npm run build:suggest` writes them. */
export type Weights = {
  /** What each character of a feature's weights is for: the standards, `none`, and `gate`. */
  columns: string[];
  /** The largest weight of a column; numbers as text, one for each column. */
  scales: string;
  bias: string;
  /** For each meaning of the lexicon, what its score adds to each column. */
  lexicon: Record<string, string>;
  /** One character for each column. */
  features: Record<string, string>;
};

/** A linear model of words, pairs of words, key phrases and shapes. Pure; the same passage always scores the same. */
export type Model = {
  columns: string[];
  /** Logits, one for each column. */
  logits: (text: string, words: readonly PassageWord[], found: readonly Found[]) => number[];
  /** How much a word alone speaks for a column; below 0 against it. */
  wordWeight: (word: PassageWord, column: string) => number;
};

const numbers = (text: string): number[] => text.split(' ').map(Number);

/** Reads the weights once; a passage then costs one look-up for each of its words and pairs of words. */
export function readModel(weights: Weights): Model {
  const { columns, features } = weights;
  const scales = numbers(weights.scales);
  const bias = numbers(weights.bias);
  const lexicon = Object.entries(weights.lexicon).map(([of, row]) => ({ of, row: numbers(row) }));
  const known = new Map(Object.entries(features));
  const logits: Model['logits'] = (text, words, found) => {
    const sums = columns.map(() => 0);
    let size = 0;
    for (const [feature, value] of featuresOf(text, words)) {
      const codes = known.get(feature);
      if (codes === undefined) continue;
      size += value * value;
      for (let column = 0; column < sums.length; column++) {
        sums[column] = (sums[column] ?? 0) + value * decode(codes, column);
      }
    }
    const norm = Math.sqrt(size) || 1;
    const scores = lexiconScores(found, words);
    return sums.map((sum, column) => {
      let logit = (bias[column] ?? 0) + (sum * (scales[column] ?? 0)) / norm;
      for (const { of, row } of lexicon) logit += (scores.get(of) ?? 0) * (row[column] ?? 0);
      return logit;
    });
  };
  const wordWeight: Model['wordWeight'] = (word, column) => {
    const codes = known.get(word.stem);
    const at = columns.indexOf(column);
    return codes === undefined ? 0 : decode(codes, at) * (scales[at] ?? 0);
  };
  return { columns, logits, wordWeight };
}

/** Steps from zero to the largest weight of a column. */
const STEPS = 45;
const FIRST = 35;
const BACKSLASH = 92;

/** A weight, -1 to 1, as a character that JSON writes as one. */
export function encode(weight: number): string {
  const code = FIRST + STEPS + Math.round(Math.max(-1, Math.min(1, weight)) * STEPS);
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function decode(codes: string, at: number): number {
  const code = codes.charCodeAt(at);
  return ((code > BACKSLASH ? code - 1 : code) - FIRST - STEPS) / STEPS;
}
