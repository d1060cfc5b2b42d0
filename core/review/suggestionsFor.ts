import type { Learned } from '../../content/suggest/learned.ts';
import { suggest } from '../../content/suggest.ts';
import type { Suggestions } from '../model/suggestion.ts';

/** What a passage speaks to, as it travels: the words that led to a standard stand in the order of the text. */
export function suggestionsFor(text: string, role: string | null, learned: Learned): Suggestions {
  const { standards, responsibilities } = suggest(text, role, learned);
  return {
    standards: standards.map(({ standardId, score, tier, matches }) => ({
      ...{ standardId, score, tier, denied: matches.some((match) => match.denied) },
      why: matches.map(({ phrase, start, end }) => ({ phrase, start, end })).sort((a, b) => a.start - b.start),
    })),
    responsibilities: responsibilities.map(({ id, score }) => ({ id, score })),
  };
}
