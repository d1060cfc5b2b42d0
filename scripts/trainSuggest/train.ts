import { keyOf } from '../../content/suggest/featureKey.ts';
import { encode, type Weights } from '../../content/suggest/model.ts';
import { CLASSES, type Example, NONE } from './corpus.ts';
import { type Fitted, fitLogistic, type Row } from './logistic.ts';
import { naiveBayes } from './naiveBayes.ts';

/** How much of a standard's logit comes from naive Bayes and how much from the regression; chosen by cross-validation. */
const BAYES = 0.4;
const BAYES_HEAT = 0.7;
/** Features kept, the most telling first: what the size of the shipped file allows. */
const FEATURES = 8000;
const ROUNDS = 40;
/** How much weights are held near zero; chosen by cross-validation. */
const HOLD = 0.00003;
/**
 * Key phrases were written with many of these passages in view, so they tell more of them than of others: their scores
 * are held back much more.
 */
const HOLD_PHRASES = 0.009;

type Vocabulary = { at: Map<string, number>; rarity: number[] };

/** Trains the model that ships; the same examples always give the same weights. */
export function train(examples: readonly Example[]): Weights {
  const all = vocabularyOf(examples, everyFeature(examples));
  const telling = importance(all, fitBoth(examples, all));
  const kept = [...all.at.keys()]
    .map((feature, i) => ({ feature, worth: telling[i] ?? 0 }))
    .sort((a, b) => b.worth - a.worth || (a.feature < b.feature ? -1 : 1))
    .slice(0, FEATURES)
    .map(({ feature }) => feature);
  const vocabulary = vocabularyOf(examples, kept);
  return written(vocabulary, fitBoth(examples, vocabulary), naiveBayes(examples, vocabulary.at));
}

function everyFeature(examples: readonly Example[]): string[] {
  const often = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) often.set(feature, (often.get(feature) ?? 0) + 1);
  return [...often].filter(([feature, count]) => count >= (feature.includes(' ') ? 2 : 1)).map(([feature]) => feature);
}

function vocabularyOf(examples: readonly Example[], features: readonly string[]): Vocabulary {
  const at = new Map(features.map((feature, i) => [feature, i]));
  const often = new Array<number>(features.length).fill(0);
  for (const example of examples) {
    for (const feature of example.features.keys()) {
      const i = at.get(feature);
      if (i !== undefined) often[i] = (often[i] ?? 0) + 1;
    }
  }
  return { at, rarity: often.map((count) => Math.log((examples.length + 1) / (count + 0.5)) / 6) };
}

function rowOf(example: Example, { at, rarity }: Vocabulary): Row {
  const row: Row = { at: [], value: [] };
  let size = 0;
  for (const [feature, value] of example.features) {
    const i = at.get(feature);
    if (i === undefined) continue;
    row.at.push(i);
    row.value.push(value * (rarity[i] ?? 0));
    size += value * value;
  }
  row.value = row.value.map((value) => value / (Math.sqrt(size) || 1));
  for (const [k, id] of CLASSES.entries()) {
    row.at.push(at.size + k);
    row.value.push(example.lexicon.get(id) ?? 0);
  }
  return row;
}

type Both = { ranking: Fitted; gate: Fitted };

function fitBoth(examples: readonly Example[], vocabulary: Vocabulary): Both {
  const rows = examples.map((example) => rowOf(example, vocabulary));
  const counts = examples.map((example) => example.weight);
  const shares = examples.map((example) => example.shares);
  const none = CLASSES.indexOf(NONE);
  const concerns = shares.map((share) => [1 - (share[none] ?? 0), share[none] ?? 0]);
  const held = new Float64Array(vocabulary.at.size + CLASSES.length).fill(HOLD);
  held.fill(HOLD_PHRASES, vocabulary.at.size);
  const settings = { rounds: ROUNDS, held };
  return {
    ranking: fitLogistic(rows, shares, counts, { ...settings, classes: CLASSES.length }),
    gate: fitLogistic(rows, concerns, counts, { ...settings, classes: 2 }),
  };
}

function importance({ at, rarity }: Vocabulary, { ranking, gate }: Both): number[] {
  return Array.from({ length: at.size }, (_, i) => {
    const most = Math.max(...[...ranking.weights, ...gate.weights].map((one) => Math.abs(one[i] ?? 0)));
    return most * (rarity[i] ?? 0);
  });
}

function written(vocabulary: Vocabulary, { ranking, gate }: Both, bayes: Float64Array[]): Weights {
  const { at, rarity } = vocabulary;
  const [concerns, not] = gate.weights as [Float64Array, Float64Array];
  /** Weight of input `i` in column `k`; the last column is the gate. */
  const weight = (k: number, i: number): number => {
    const own = k < CLASSES.length ? (ranking.weights[k]?.[i] ?? 0) : (concerns[i] ?? 0) - (not[i] ?? 0);
    if (i >= at.size) return k < CLASSES.length ? own * (1 - BAYES) : own;
    const seen = own * (rarity[i] ?? 0);
    return k < CLASSES.length ? seen * (1 - BAYES) + ((bayes[k]?.[i] ?? 0) * BAYES) / BAYES_HEAT : seen;
  };
  const columns = [...CLASSES, 'gate'];
  const scales = columns.map((_, k) => nearlyMost([...at.values()].map((i) => Math.abs(weight(k, i)))));
  const row = (i: number) => columns.map((_, k) => weight(k, i));
  const bias = [...ranking.bias.map((each) => each * (1 - BAYES)), (gate.bias[0] ?? 0) - (gate.bias[1] ?? 0)];
  return {
    columns,
    scales: text(scales),
    bias: text(bias),
    lexicon: Object.fromEntries(CLASSES.map((id, k) => [id, text(row(at.size + k))])),
    features: writtenFeatures(at, (i) => encode(row(i).map((each, k) => each / (scales[k] || 1)))),
  };
}

/** The largest but for one in a thousand: a few large weights must not make the steps of all others coarse. */
function nearlyMost(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.999) - 1] ?? 1;
}

/** By key, so that the same weights are always written alike; of two features with one key the more telling stays. */
function writtenFeatures(at: ReadonlyMap<string, number>, codesOf: (i: number) => string): string {
  const codes = new Map<string, string>();
  for (const [feature, i] of at) {
    const key = keyOf(feature);
    if (!codes.has(key)) codes.set(key, codesOf(i));
  }
  return [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
}

const text = (list: readonly number[]): string => list.map((each) => each.toFixed(3)).join(' ');
