import type { PassageWord } from './passageWords.ts';
import { passageWords } from './passageWords.ts';

/** A phrase of more words tells more. */
const LONGER = 0.5;

/** What a phrase speaks for: a standard's id, or `none` for what concerns no standard. */
export type Meaning = { of: string; weight: number };

type Node = { next: Map<string, Node>; phrase: string; meanings: Meaning[] };

/** A phrase found in a text; the offsets span it as it is written there. */
export type Found = { phrase: string; meanings: readonly Meaning[]; first: number; last: number };

const node = (): Node => ({ next: new Map(), phrase: '', meanings: [] });

/** Phrases by their stems, small words left out: “use of data” is found in “uses the data”. */
export class Lexicon {
  readonly #root = node();

  add(phrase: string, meaning: Meaning): void {
    const stems = large(passageWords(phrase)).map((word) => word.stem);
    let at = this.#root;
    for (const stem of stems) {
      const next = at.next.get(stem) ?? node();
      at.next.set(stem, next);
      at = next;
    }
    at.phrase ||= phrase;
    if (stems.length === 0 || at.meanings.some((each) => each.of === meaning.of)) return;
    at.meanings.push({ ...meaning, weight: meaning.weight * (1 + LONGER * (stems.length - 1)) });
  }

  /** Every phrase that stands in the words, the shorter inside the longer too; `first` and `last` count words. */
  find(words: readonly PassageWord[]): Found[] {
    const found: Found[] = [];
    for (let first = 0; first < words.length; first++) {
      if (words[first]?.small) continue;
      let at: Node | undefined = this.#root;
      for (let last = first; last < words.length; last++) {
        const word = words[last];
        if (!word || word.small) continue;
        at = at.next.get(word.stem);
        if (!at) break;
        if (at.meanings.length > 0) found.push({ phrase: at.phrase, meanings: at.meanings, first, last });
      }
    }
    return found;
  }
}

function large(words: readonly PassageWord[]): PassageWord[] {
  return words.filter((word) => !word.small);
}
