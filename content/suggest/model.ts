import { KEY_LENGTH, keyOf } from './featureKey.ts';
import { featuresOf, lexiconScores } from './features.ts';
import type { Found } from './lexicon.ts';
import type { TextWord } from './textWords.ts';
import { characterOf, numberAt } from './weightCharacters.ts';

/** The trained weights as `npm run build:suggest` writes them. */
export type Weights = {
  /** What the weights of a feature are for: the standards, `none`, and `gate`. */
  columns: string[];
  /** The largest weight of a column; numbers as text, one for each column. */
  scales: string;
  bias: string;
  /** For each meaning of the lexicon, what its score adds to each column. */
  lexicon: Record<string, string>;
  /** For each feature its key and then one character for each two columns, without anything between them. */
  features: string;
};

/** A linear model of words, pairs of words, key phrases and shapes. Pure; the same passage always scores the same. */
export type Model = {
  columns: string[];
  /** Logits, one for each column. */
  logits: (text: string, words: readonly TextWord[], found: readonly Found[]) => number[];
  /** How much a word alone speaks for a column; below 0 against it. */
  wordWeight: (word: TextWord, column: string) => number;
};

const numbers = (text: string): number[] => text.split(' ').map(Number);

/** Reads the weights once; a passage then costs one look-up for each of its words and pairs of words. */
export function readModel(weights: Weights): Model {
  const { columns, features } = weights;
  const scales = numbers(weights.scales);
  const bias = numbers(weights.bias);
  const lexicon = Object.entries(weights.lexicon).map(([of, row]) => ({ of, row: numbers(row) }));
  const known = placesOf(features, columns.length);
  const logits: Model['logits'] = (text, words, found) => {
    const sums = columns.map(() => 0);
    let size = 0;
    for (const [feature, value] of featuresOf(text, words)) {
      const at = known.get(keyOf(feature));
      if (at === undefined) continue;
      size += value * value;
      for (let column = 0; column < sums.length; column++) {
        sums[column] = (sums[column] ?? 0) + value * decode(features, at, column);
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
    const first = known.get(keyOf(word.stem));
    const at = columns.indexOf(column);
    return first === undefined ? 0 : decode(features, first, at) * (scales[at] ?? 0);
  };
  return { columns, logits, wordWeight };
}

/** Where in the written features the weights of each key begin. */
function placesOf(features: string, columns: number): Map<string, number> {
  const places = new Map<string, number>();
  const length = KEY_LENGTH + Math.ceil(columns / 2);
  for (let at = 0; at < features.length; at += length) {
    places.set(features.slice(at, at + KEY_LENGTH), at + KEY_LENGTH);
  }
  return places;
}

/** Steps from zero to the largest weight of a column, finer near zero; two weights make one character. */
const STEPS = 4;
const KINDS = 2 * STEPS + 1;
const BEND = 0.6;
const WEIGHTS = Array.from({ length: KINDS }, (_, kind) => {
  const step = (kind - STEPS) / STEPS;
  return Math.sign(step) * Math.abs(step) ** (1 / BEND);
});

/** Weights, -1 to 1, as characters. */
export function encode(weights: readonly number[]): string {
  const kinds = weights.map((weight) => {
    return STEPS + Math.sign(weight) * Math.round(Math.min(1, Math.abs(weight)) ** BEND * STEPS);
  });
  let text = '';
  for (let i = 0; i < kinds.length; i += 2) text += characterOf((kinds[i] ?? 0) * KINDS + (kinds[i + 1] ?? 0));
  return text;
}

/** The weight of a column in characters that begin at `first`. */
function decode(text: string, first: number, column: number): number {
  const both = numberAt(text, first + (column >> 1));
  return WEIGHTS[column % 2 === 0 ? Math.floor(both / KINDS) : both % KINDS] ?? 0;
}
