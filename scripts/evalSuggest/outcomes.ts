import { NOTHING_LEARNED } from '../../content/suggest/learned.ts';
import { type Model, readModel } from '../../content/suggest/model.ts';
import { rankResponsibilities } from '../../content/suggest/rankResponsibilities.ts';
import { type Suggestion, suggestWith } from '../../content/suggest.ts';
import { examplesOf, knowledgeExamples } from '../trainSuggest/corpus.ts';
import type { Labelled } from '../trainSuggest/passages.ts';
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

/** Outcomes of passages that the model was trained without: each fold is judged by a model of the others. */
export function crossOutcomes(passages: readonly Labelled[], folds: number): Outcome[] {
  return Array.from({ length: folds }, (_, fold) => {
    const rest = passages.filter((_, i) => i % folds !== fold);
    const held = passages.filter((_, i) => i % folds === fold);
    return outcomesOf(held, readModel(train([...examplesOf(rest), ...knowledgeExamples()])));
  }).flat();
}
