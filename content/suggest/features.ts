import type { Found } from './lexicon.ts';
import type { PassageWord } from './passageWords.ts';

/** Small words say a little: who does it, whether it is a rule or a wish. */
const SMALL_WORD = 0.6;

/** Forms that contracts, agendas and tables have and plans for learning rarely do. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['#money', /\$\s?\d/],
  ['#percent', /%|\bpercent\b/],
  ['#shall', /\bshall\b/],
  ['#day', /\b(?:Jan|Febr)uary|\b(?:March|April|June|July|August|(?:Sept|Nov|Dec)ember|October) \d/],
  ['#clock', /\d:\d\d|\b[ap]\.m\./],
  ['#section', /§|\b\d+\.\d+\.\d+|\([ivx]+\)/],
];

/**
 * What the model looks at, with its weight: stems, pairs of neighboring stems, small words as `~the`, and the shape of
 * the passage as `#money`. Each counts once, however often it stands there.
 */
export function featuresOf(text: string, words: readonly PassageWord[]): Map<string, number> {
  const features = new Map<string, number>();
  let before = '';
  for (const word of words) {
    if (word.small) {
      features.set(`~${word.plain}`, SMALL_WORD);
      continue;
    }
    features.set(word.stem, 1);
    if (before) features.set(`${before} ${word.stem}`, 1);
    before = word.stem;
  }
  for (const shape of shapesOf(text, words)) features.set(shape, 1);
  return features;
}

function shapesOf(text: string, words: readonly PassageWord[]): string[] {
  const figures = words.filter((word) => word.plain === '0').length / words.length;
  const names = (text.match(/(?<=\S )\p{Lu}\p{Ll}+/gu)?.length ?? 0) / words.length;
  return [
    ...SHAPES.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : [])),
    ...(words.length < 8 ? ['#short'] : []),
    ...(words.length > 40 ? ['#long'] : []),
    ...(figures > 0.15 ? ['#figures'] : []),
    ...(figures > 0.35 ? ['#table'] : []),
    ...(names > 0.35 ? ['#names'] : []),
  ];
}

/** Sum of the weights of the phrases found for each meaning, each phrase once, for the length of the passage. */
export function lexiconScores(found: readonly Found[], words: readonly PassageWord[]): Map<string, number> {
  const scores = new Map<string, number>();
  const length = Math.sqrt(words.filter((word) => !word.small).length + 3);
  for (const [, { meanings }] of new Map(found.map((each) => [each.phrase, each]))) {
    for (const { of, weight } of meanings) scores.set(of, (scores.get(of) ?? 0) + weight / length);
  }
  return scores;
}
