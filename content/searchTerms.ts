/** Words that say nothing about what is looked for. */
const STOP_WORDS = new Set(
  'a an and are as at be by can do does for from has have how i if in into is it its me my of on or our so that the their them they this to us we what when where which who why with you your'.split(
    ' ',
  ),
);

/** Forms under which a word of the guidance is kept: as written and by its stem; null for a word to leave out. */
export function indexTerms(word: string): string[] | null {
  const plain = plainWord(word);
  return plain === null ? null : [...new Set([plain, stem(plain)])];
}

/** The form in which a typed word is looked for, or null for a word to leave out. */
export function queryTerm(word: string): string | null {
  const plain = plainWord(word);
  return plain === null ? null : stem(plain);
}

/** The forms a typed word may have been meant as, two neighboring letters having changed places. */
export function swappedTerms(word: string): string[] | null {
  const term = queryTerm(word);
  if (term === null || term.length < 4) return null;
  return Array.from({ length: term.length - 1 }, (_, at) => {
    return term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2);
  });
}

/** The words of a text, without punctuation; “Guskey’s” is one word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}

function plainWord(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$|['’]/g, '');
  return (plain.length < 2 && !/\d/.test(plain)) || STOP_WORDS.has(plain) ? null : plain;
}

/** Plural, -ing and -ed taken off where enough of the word is left, so that “coaches” and “coaching” meet. */
function stem(word: string): string {
  if (/[a-z]{3}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (/[a-z]{2}[^aisu]s$/.test(word)) return word.slice(0, -1);
  const short = /^[a-z]{4,}(ing|ed)$/.test(word) ? word.replace(/(ing|ed)$/, '') : word;
  return short !== word && short.length >= 4 ? short.replace(/([^aeiouls])\1$/, '$1') : word;
}
