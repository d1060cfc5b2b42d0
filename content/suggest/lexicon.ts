import duties from './duties.json' with { type: 'json' };
import type { PassageWord } from './passageWords.ts';
import { passageWords } from './passageWords.ts';
import phrases from './phrases.json' with { type: 'json' };

/** How much a phrase tells: `strong` hardly stands elsewhere, `usual` often stands here, `weak` only adds to others. */
export type Strength = 'strong' | 'usual' | 'weak';

const WEIGHT: Record<Strength, number> = { strong: 3, usual: 1, weak: 0.35 };
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

let standards: Lexicon | undefined;
let responsibilities: Lexicon | undefined;

/** The key phrases of the standards, and of what concerns none (`none`). */
export function standardLexicon(): Lexicon {
  if (standards) return standards;
  standards = new Lexicon();
  for (const [of, kinds] of Object.entries(phrases)) {
    for (const strength of ['strong', 'usual', 'weak'] as const) {
      for (const phrase of kinds[strength]) standards.add(phrase, { of, weight: WEIGHT[strength] });
    }
  }
  return standards;
}

/** The phrases that tell the responsibilities of a role apart. */
export function responsibilityLexicon(): Lexicon {
  if (responsibilities) return responsibilities;
  responsibilities = new Lexicon();
  for (const duty of duties) {
    for (const phrase of duty.phrases) {
      for (const of of duty.responsibilities) responsibilities.add(phrase, { of, weight: 1 });
    }
  }
  return responsibilities;
}
