import { Lexicon } from './lexicon.ts';
import phrases from './phrases.json' with { type: 'json' };

/**
 * How much a phrase tells: a strong one hardly stands elsewhere, a usual one often stands here, a weak one only adds to
 * others.
 */
export const STRENGTH = { strong: 3, usual: 1, weak: 0.35 } as const;

let lexicon: Lexicon | undefined;

/** The key phrases of the standards, and of what concerns none (`none`). Made at the first call. */
export function standardLexicon(): Lexicon {
  if (lexicon) return lexicon;
  lexicon = new Lexicon();
  for (const [of, kinds] of Object.entries(phrases)) {
    for (const strength of ['strong', 'usual', 'weak'] as const) {
      for (const phrase of kinds[strength]) lexicon.add(phrase, { of, weight: STRENGTH[strength] });
    }
  }
  return lexicon;
}
