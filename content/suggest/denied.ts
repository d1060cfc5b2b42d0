import type { PassageWord } from './passageWords.ts';

const DENIALS = new Set(
  'no not never without nor neither none nobody cannot lack lacks lacking fails failed instead rather excluding except isnt arent wasnt werent wont cant doesnt dont didnt shouldnt hasnt havent'.split(
    ' ',
  ),
);
/** A denial reaches this many words ahead, within its clause. */
const REACH = 5;

/** Whether the words from `first` on are denied: “will not provide release time”, “no sub coverage”; not “not only”. */
export function isDenied(text: string, words: readonly PassageWord[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || /[.;:!?()]/.test(text.slice(word.end, next.start))) return false;
    if (DENIALS.has(word.plain)) return next.plain !== 'only';
  }
  return false;
}
