import { Lexicon } from './lexicon.ts';
import phrases from './phrases.json' with { type: 'json' };

/**
 * How much a phrase tells: a strong one hardly stands elsewhere, a usual one often stands here, a weak one only adds to
 * others.
 */
const STRENGTH = { strong: 3, usual: 1, weak: 0.35 } as const;

let whole: Lexicon | undefined;
let strong: Lexicon | undefined;

/** The key phrases of the standards, and of what concerns none (`none`). Made at the first call. */
export function standardLexicon(): Lexicon {
  whole ??= lexiconOf(['strong', 'usual', 'weak'], Object.keys(phrases));
  return whole;
}

/** The strong phrases of the standards alone: less to make, for lookup. */
export function strongLexicon(): Lexicon {
  strong ??= lexiconOf(
    ['strong'],
    Object.keys(phrases).filter((of) => of !== 'none'),
  );
  return strong;
}

function lexiconOf(strengths: (keyof typeof STRENGTH)[], meanings: string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const of of meanings) {
    const kinds = phrases[of as keyof typeof phrases];
    for (const strength of strengths) {
      for (const phrase of kinds[strength]) lexicon.add(phrase, { of, weight: STRENGTH[strength] });
    }
  }
  return lexicon;
}
