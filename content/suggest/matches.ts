import { isDenied } from './denied.ts';
import type { Model } from './model.ts';
import type { PassageWord } from './passageWords.ts';
import type { Ranking } from './rankStandards.ts';

/** What in a passage speaks for a standard, as it stands there: UTF-16 offsets in the text as given. */
export type Match = {
  /** The key phrase as the knowledge has it; a single word where no key phrase is there. */
  phrase: string;
  start: number;
  end: number;
  /** “will not provide release time”: the passage speaks of it and denies it. */
  denied: boolean;
};

/** A phrase that tells less than this part of the best one only adds to it. */
const WORTH_NAMING = 0.25;
/** Words named where no key phrase of the standard is in the passage. */
const WORDS = 3;

/** What led to a standard, the most telling first; of phrases inside each other only the longest. */
export function matchesOf(text: string, ranking: Ranking, standardId: string, model: Model, most: number): Match[] {
  const { words, found } = ranking;
  const weighed = found.flatMap((each) => {
    const weight = each.meanings.find((meaning) => meaning.of === standardId)?.weight;
    return weight === undefined ? [] : [{ ...each, weight }];
  });
  const outer = weighed
    .filter((each) => !weighed.some((other) => other !== each && other.first <= each.first && other.last >= each.last))
    .sort((a, b) => b.weight - a.weight || a.first - b.first);
  const least = (outer[0]?.weight ?? 0) * WORTH_NAMING;
  const naming = outer.filter((each, at) => each.weight >= least && isFirst(outer, at)).slice(0, most);
  const told = naming.length > 0 ? naming : tellingWords(words, standardId, model);
  return told.map(({ phrase, first, last }) => ({
    phrase,
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
    denied: isDenied(text, words, first),
  }));
}

/** One mention of a phrase is enough. */
function isFirst(list: readonly { phrase: string }[], at: number): boolean {
  return list.findIndex(({ phrase }) => phrase === list[at]?.phrase) === at;
}

function tellingWords(words: readonly PassageWord[], standardId: string, model: Model) {
  return words
    .map((word, at) => ({ phrase: word.plain, first: at, last: at, weight: model.wordWeight(word, standardId) }))
    .filter(({ weight, first }) => weight > 0 && words.findIndex(({ stem }) => stem === words[first]?.stem) === first)
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .slice(0, WORDS);
}
