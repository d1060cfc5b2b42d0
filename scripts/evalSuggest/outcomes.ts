import { NOTHING_LEARNED } from '../../content/suggest/learned.ts';
import { type Model, readModel } from '../../content/suggest/model.ts';
import { rankResponsibilities } from '../../content/suggest/rankResponsibilities.ts';
import { type Suggestion, suggestWith } from '../../content/suggest.ts';
import { examplesOf, knowledgeExamples } from '../trainSuggest/corpus.ts';
import { type Labelled, trainingPassages } from '../trainSuggest/passages.ts';
import { train } from '../trainSuggest/train.ts';

/** A labelled passage with what was suggested for it. */
export type Outcome = {
  passage: Labelled;
  suggestions: Suggestion[];
  /** Place of the right responsibility, from 1, given standard and role; null where the passage names none. */
  responsibility: number | null;
};

export function outcomesOf(passages: readonly Labelled[], model: Model): Outcome[] {
  return passages.map((passage) => ({
    passage,
    suggestions: suggestWith(model, passage.text, null, NOTHING_LEARNED).standards,
    responsibility: placeOfResponsibility(passage),
  }));
}

function placeOfResponsibility({ text, primary, role, responsibility }: Labelled): number | null {
  if (role === undefined || responsibility === undefined) return null;
  const ranked = rankResponsibilities(text, role, new Map([[primary, 1]]));
  return ranked.findIndex(({ id }) => id === responsibility) + 1;
}

/**
 * Outcomes of passages that the model was trained without: each of the parts is judged by a model of the labelled
 * passages of the repository and of the other parts. Passages of one voice are in one part.
 */
export function crossOutcomes(passages: readonly Labelled[], parts: number): Outcome[] {
  const voices = [...new Set(passages.map(({ id, voice }) => voice ?? id))];
  const partOf = new Map(voices.map((voice, i) => [voice, i % parts]));
  return Array.from({ length: parts }, (_, part) => {
    const held = passages.filter(({ id, voice }) => partOf.get(voice ?? id) === part);
    const texts = new Set(held.map((one) => one.text));
    const rest = [...trainingPassages(), ...passages].filter((one) => !texts.has(one.text));
    const unique = [...new Map(rest.map((one) => [one.text, one])).values()];
    return outcomesOf(held, readModel(train([...examplesOf(unique), ...knowledgeExamples()])));
  }).flat();
}
