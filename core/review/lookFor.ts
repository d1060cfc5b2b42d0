import { queryTerm, wordsOf } from '../../content/searchTerms.ts';
import { sentencesOf } from './passageSections.ts';

/** A passage that has words that were looked for: UTF-16 offsets into the text, and which of the terms it has. */
export type Near = { start: number; end: number; text: string; terms: string[]; score: number };

/** What a search of a text came to: the passages that came closest, best first, and how many there are in all. */
export type Looked = { near: Near[]; found: number };

/** How much of a text is searched between two rests, in UTF-16 units. */
const SLICE = 16_384;
/** What a term is worth that stands there word by word, one of a single word, and one whose words stand apart. */
const WHOLE = 3;
const SINGLE = 2;
const APART = 1;
/** From so many words on a term is found apart when all of its words are in one sentence. */
const APART_FROM = 2;

/**
 * Looks for terms in a whole text. Case, accents, plurals, -ing, -ed, hyphens and little words make no difference. A
 * passage (a sentence) comes close when it has a term word by word, or all words of one somewhere. Gives way with `rest`
 * between slices; stops with an AbortError when the signal aborts. `progress` counts units of the text.
 */
export async function lookFor(
  text: string,
  terms: readonly string[],
  options: {
    most: number;
    locale: string;
    signal: AbortSignal;
    rest: () => Promise<void>;
    progress?: (done: number) => void;
  },
): Promise<Looked> {
  const { most, locale, signal, rest, progress } = options;
  const search = new Search(terms, locale);
  const found: Near[] = [];
  let searched = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    for (const near of search.block(start, text.slice(start, end))) found.push(near);
    start = end + 1;
    if (start - searched < SLICE) continue;
    searched = start;
    progress?.(start);
    await rest();
    signal.throwIfAborted();
  }
  progress?.(text.length);
  const near = found.sort((a, b) => b.score - a.score || a.start - b.start).slice(0, most);
  return { near, found: found.length };
}

type Term = { term: string; stems: string[] };
/** A word of the text that says something: its stem and where it stands. */
type Word = { stem: string; start: number };

class Search {
  readonly #segmenter: Intl.Segmenter;
  /** Terms by their first stem, and those written as one word. */
  readonly #byFirst = new Map<string, Term[]>();
  /** Terms of several words by each of them. */
  readonly #byAny = new Map<string, Term[]>();
  /** Most words come again. */
  readonly #stems = new Map<string, string | null>();

  constructor(terms: readonly string[], locale: string) {
    this.#segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    for (const term of terms) {
      const stems = stemsOf(term);
      const [first] = stems;
      if (first === undefined) continue;
      add(this.#byFirst, first, { term, stems });
      if (stems.length < APART_FROM) continue;
      for (const stem of new Set(stems)) add(this.#byAny, stem, { term, stems });
      const joined = queryTerm(wordsOf(term).join(''));
      if (joined) add(this.#byFirst, joined, { term, stems: [joined] });
    }
  }

  /** The sentences of a block that come close. Most blocks have no word of a term, and are not cut into sentences. */
  block(start: number, text: string): Near[] {
    const words = this.#wordsOf(text);
    const maybe = words.some(({ stem }) => this.#byFirst.has(stem) || this.#byAny.has(stem));
    if (!maybe) return [];
    const block = { start, end: start + text.length, level: 0, text };
    let at = 0;
    return sentencesOf(block, this.#segmenter).flatMap((sentence): Near[] => {
      const from = at;
      while (at < words.length && start + (words[at] as Word).start < sentence.end) at++;
      const scores = this.#scores(words.slice(from, at));
      if (scores.size === 0) return [];
      const { start: begin, end, text: said } = sentence;
      const score = [...scores.values()].reduce((sum, each) => sum + each, 0);
      return [{ start: begin, end, text: said, terms: [...scores.keys()], score }];
    });
  }

  #scores(words: readonly Word[]): Map<string, number> {
    const scores = new Map<string, number>();
    const stems = new Set(words.map(({ stem }) => stem));
    for (const [index, { stem }] of words.entries()) {
      for (const term of this.#byAny.get(stem) ?? []) {
        if (!scores.has(term.term) && term.stems.every((each) => stems.has(each))) scores.set(term.term, APART);
      }
      for (const term of this.#byFirst.get(stem) ?? []) {
        if (!term.stems.every((each, offset) => words[index + offset]?.stem === each)) continue;
        scores.set(term.term, term.stems.length > 1 ? WHOLE : SINGLE);
      }
    }
    return scores;
  }

  #wordsOf(text: string): Word[] {
    const words: Word[] = [];
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)) {
      const [word] = match;
      let stem = this.#stems.get(word);
      if (stem === undefined) {
        stem = queryTerm(word);
        this.#stems.set(word, stem);
      }
      if (stem !== null) words.push({ stem, start: match.index });
    }
    return words;
  }
}

function stemsOf(term: string): string[] {
  return wordsOf(term).flatMap((word) => queryTerm(word) ?? []);
}

function add(map: Map<string, Term[]>, key: string, term: Term): void {
  const there = map.get(key);
  if (there) there.push(term);
  else map.set(key, [term]);
}
