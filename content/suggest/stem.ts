const VOWEL = /[aeiouy]/;

/** Endings that are cut off, the longest first, with what is left of them, so that “evaluate” and “evaluation” meet. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ational', 'at'],
  ['ization', 'iz'],
  ['iveness', 'iv'],
  ['ousness', 'ous'],
  ['bility', 'bl'],
  ['ation', 'at'],
  ['ating', 'at'],
  ['ative', 'at'],
  ['ively', 'iv'],
  ['ator', 'at'],
  ['ally', 'al'],
  ['ment', ''],
  ['ness', ''],
  ['ance', ''],
  ['ence', ''],
  ['able', ''],
  ['ible', ''],
  ['ship', ''],
  ['ful', ''],
  ['ate', 'at'],
  ['ely', ''],
  ['ion', ''],
  ['ive', ''],
  ['ity', ''],
  ['ly', ''],
  ['er', ''],
  ['or', ''],
  ['al', ''],
];

/**
 * The stem of a lower-case word, coarser than the one lookup uses: a passage says the same thing with a verb or a noun,
 * and nobody types it letter by letter.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let left = withoutEnding(withoutVerbEnding(withoutPlural(word)));
  if (left.length > 4 && left.endsWith('e')) left = left.slice(0, -1);
  return left.length > 4 && left.endsWith('y') ? `${left.slice(0, -1)}i` : left;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /[^su]s$/.test(word) && !/(is|us)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const base = /^(.{3,}?)(?:ing|ed)$/.exec(word)?.[1];
  if (base === undefined || !VOWEL.test(base) || word.endsWith('eed')) return word;
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  return base.replace(/([^aeioulsz])\1$/, '$1');
}

function withoutEnding(word: string): string {
  for (const [ending, rest] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length) + rest;
  }
  return word;
}
