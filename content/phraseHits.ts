import { passageWords } from './suggest/passageWords.ts';
import { STRENGTH, standardLexicon } from './suggest/standardLexicon.ts';

/** A standard that strong key phrases of the query lead to. */
export type PhraseHit = {
  standardId: string;
  phrases: string[];
  /** The part of the query's words that stand in these phrases, 0 to 1; small words do not count. */
  covers: number;
  /** Whether one of the phrases has several words and so is hardly there by accident. */
  isCertain: boolean;
};

/** The standards whose strong key phrases stand in a query, so that field terms find them under any name. */
export function phraseHits(query: string): PhraseHit[] {
  const words = passageWords(query);
  const counted = words.filter((word) => !word.small).length;
  const covered = new Map<string, { phrases: Set<string>; at: Set<number>; isCertain: boolean }>();
  for (const { phrase, meanings, first, last } of standardLexicon().find(words)) {
    for (const { of, weight } of meanings) {
      if (weight < STRENGTH.strong || of === 'none') continue;
      const hit = covered.get(of) ?? { phrases: new Set(), at: new Set(), isCertain: false };
      hit.phrases.add(phrase);
      hit.isCertain ||= last > first;
      for (let at = first; at <= last; at++) if (!words[at]?.small) hit.at.add(at);
      covered.set(of, hit);
    }
  }
  return [...covered].map(([standardId, { phrases, at, isCertain }]) => {
    return { standardId, phrases: [...phrases], covers: at.size / counted, isCertain };
  });
}
