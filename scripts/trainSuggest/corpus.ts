import { framework } from '../../content/framework.ts';
import { featuresOf, lexiconScores } from '../../content/suggest/features.ts';
import { passageWords } from '../../content/suggest/passageWords.ts';
import phrases from '../../content/suggest/phrases.json' with { type: 'json' };
import { standardLexicon } from '../../content/suggest/standardLexicon.ts';
import type { Labelled } from './passages.ts';

export const NONE = 'none';
export const CLASSES = [...framework.standards.map((standard) => standard.id), NONE];

/** Something to learn from: a share for each class, and how much it counts beside a labelled passage. */
export type Example = {
  features: ReadonlyMap<string, number>;
  lexicon: ReadonlyMap<string, number>;
  shares: number[];
  weight: number;
};

/** Of a passage with several standards, the best one gets this share. */
const FIRST_SHARE = 0.65;
const PHRASE_WEIGHT = 0.2;

export function exampleOf(text: string, gold: readonly string[], primary: string, weight = 1): Example {
  const words = passageWords(text);
  const rest = (1 - FIRST_SHARE) / (gold.length - 1);
  return {
    features: featuresOf(text, words),
    lexicon: lexiconScores(standardLexicon().find(words), words),
    shares: CLASSES.map((id) => {
      if (!gold.includes(id)) return 0;
      return gold.length === 1 ? 1 : id === primary ? FIRST_SHARE : rest;
    }),
    weight,
  };
}

export function examplesOf(passages: readonly Labelled[]): Example[] {
  return passages.map(({ text, gold, primary }) => exampleOf(text, gold, primary));
}

/** What the guidance itself says of each standard, and its strong key phrases, each counting a little. */
export function knowledgeExamples(): Example[] {
  const said = framework.standards.flatMap((standard) => {
    const texts = [standard.summary, standard.description, ...standard.constructs.map((each) => each.text)];
    return texts.map((text) => exampleOf(text, [standard.id], standard.id));
  });
  const named = Object.entries(phrases).flatMap(([id, { strong }]) =>
    strong.map((phrase) => exampleOf(phrase, [id], id, PHRASE_WEIGHT)),
  );
  return [...said, ...named];
}
