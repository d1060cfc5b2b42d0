/**
 * The words of a text with only typography levelled: case, compatibility forms, white space, invisible characters,
 * kinds of quotes and dashes. Two passages say the same when these are equal; marks and other punctuation count.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/["'`´\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033]+/gu, "'")
    .replace(/[\p{Pd}\u2212]+/gu, '-');
