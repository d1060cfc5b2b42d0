/** How much a word says. */
export type Weigh = (word: string) => number;

/** Longer texts than this are compared without regard to the order of their words. */
const MOST_CELLS = 2_000_000;

/** Words in order, told apart by their letters and digits alone; a sign of Chinese or Japanese is a word. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Which share of two texts' words, by weight, they have in common in the same order: 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const all = total(one, weigh) + total(other, weigh);
  return all === 0 ? 0 : (2 * (one.length * other.length > MOST_CELLS ? inAnyOrder : inOrder)(one, other, weigh)) / all;
}

function inOrder(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const row = new Float64Array(other.length + 1);
  for (const word of one) {
    const weight = weigh(word);
    let diagonal = 0;
    for (let index = 1; index <= other.length; index++) {
      const above = row[index] as number;
      row[index] = word === other[index - 1] ? diagonal + weight : Math.max(above, row[index - 1] as number);
      diagonal = above;
    }
  }
  return row[other.length] as number;
}

function inAnyOrder(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += weigh(word);
  }
  return common;
}

function total(words: readonly string[], weigh: Weigh): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}
