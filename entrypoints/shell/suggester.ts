import type { Suggestions } from '../../core/model/suggestion.ts';
import { learnedFrom } from '../../core/review/learnedFrom.ts';
import { learnedVerdicts } from '../../core/store/verdicts.ts';

/** What a passage speaks to; for the responsibilities of one role. */
export type Suggester = (text: string, role: string | null) => Suggestions;

/** The suggester with what it has learned here so far. What it knows is loaded when it is first asked for. */
export async function loadSuggester(): Promise<Suggester> {
  const [{ suggestionsFor }, verdicts] = await Promise.all([
    import('../../core/review/suggestionsFor.ts'),
    learnedVerdicts(),
  ]);
  const learned = learnedFrom(verdicts);
  return (text, role) => suggestionsFor(text, role, learned);
}
