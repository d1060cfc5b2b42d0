import { emptyFold, foldInto } from './fold.ts';

const one = emptyFold(512);
const other = emptyFold(512);

/** Whether two passages say the same: they differ in typography alone. Marks and punctuation count. */
export function saysTheSame(text: string, words: string): boolean {
  if (text === words) return true;
  one.length = 0;
  other.length = 0;
  foldInto(one, text, 0, text.length);
  foldInto(other, words, 0, words.length);
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one.codes[index] !== other.codes[index]) return false;
  return plainWords(text) === plainWords(words);
}

/** The words of a text with only typography levelled: case, compatibility forms, white space, quotes and dashes. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/["'`´\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033]+/gu, "'")
    .replace(/[\p{Pd}\u2212]+/gu, '-');
