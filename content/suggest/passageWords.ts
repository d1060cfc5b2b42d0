import { stem } from './stem.ts';

/** A word of a passage; offsets are UTF-16 offsets in the text as given. */
export type PassageWord = {
  /** As lower-case letters without accents; figures are all `0`. */
  plain: string;
  stem: string;
  start: number;
  end: number;
  /** A small word, such as “the” or “all”, that phrases are matched without. */
  small: boolean;
};

const SMALL = new Set(
  'a an and are as at be been being by can could did do does for from had has have her his how i if in into is it its may me more most my no nor not of on or our other out own per she he shall should so some such than that the their them then there these they this those through to under up upon us was we were what when where which who while whom whose why will with within would you your each both all any also about after before between during only same very just one two three'.split(
    ' ',
  ),
);

type Known = Pick<PassageWord, 'plain' | 'stem' | 'small'>;

/** Words come back thousands of times in a long document. */
const known = new Map<string, Known>();
const KNOWN_AT_MOST = 20_000;

/** The words of a text in order. */
export function passageWords(text: string): PassageWord[] {
  const words: PassageWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)) {
    const [written] = match;
    words.push({ ...knownWord(written), start: match.index, end: match.index + written.length });
  }
  return words;
}

function knownWord(written: string): Known {
  const before = known.get(written);
  if (before) return before;
  const letters = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$|['’]/g, '');
  const plain = /^\p{N}/u.test(letters) ? '0' : letters;
  const word = { plain, stem: stem(plain), small: SMALL.has(plain) };
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(written, word);
  return word;
}
