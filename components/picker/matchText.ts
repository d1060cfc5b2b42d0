/** Words of a text for matching: lower case, without accents. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether `term` begins `word` with at most `slips` letters wrong, missing, doubled or swapped. */
function begins(word: string, term: string, slips: number): boolean {
  if (word.startsWith(term)) return true;
  if (slips === 0 || word[0] !== term[0]) return false;
  for (let at = 1; at < term.length; at++) {
    if (word[at] === term[at]) continue;
    const left = slips - 1;
    const swapped = word[at] === term[at + 1] && word[at + 1] === term[at];
    return (
      begins(word.slice(at), term.slice(at + 1), left) ||
      begins(word.slice(at + 1), term.slice(at + 1), left) ||
      begins(word.slice(at + 1), term.slice(at), left) ||
      (swapped && begins(word.slice(at + 2), term.slice(at + 2), left))
    );
  }
  return false;
}

/**
 * How well `query` fits: every word of it must begin some word of `texts`, the most important text first.
 * 0 means not at all; higher is better. One slip is forgiven from 4 letters, two from 8.
 */
export function matchText(query: string, texts: string[]): number {
  const words = texts.map(wordsOf);
  let score = 1;
  for (const term of wordsOf(query)) {
    const slips = term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    const at = words.findIndex((list) => list.some((word) => begins(word, term, 0)));
    const near = at < 0 ? words.findIndex((list) => list.some((word) => begins(word, term, slips))) : at;
    if (near < 0) return 0;
    score += 10 / (near + 1) - (at < 0 ? 2 : 0);
  }
  return score;
}
