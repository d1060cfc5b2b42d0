/** Values of a sketch. With 64 the likeness of two texts is right to about 6 in 100. */
const SIZE = 64;
/** Words of a shingle. */
const WORDS = 4;
const WORD = /[\p{L}\p{N}]+/gu;
/** A hyphen at the end of a line is the typesetter's. */
const LINE_HYPHEN = /[-\u2010\u00ad]\s*\n\s*(?=\p{Ll})|\u00ad/gu;

/** What a text is made of, small enough to store: for each of 64 hashes the least value over its groups of four words. */
export function textSketch(text: string): number[] {
  const words = text.normalize('NFKD').toLowerCase().replace(LINE_HYPHEN, '').match(WORD) ?? [];
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (let at = 0; at + WORDS <= words.length || at === 0; at++) {
    let hash = hashOf(words.slice(at, at + WORDS).join(' '));
    for (let index = 0; index < SIZE; index++) {
      hash = (Math.imul(hash, 0x9e3779b1) + 0x7f4a7c15) >>> 0;
      const value = (hash ^ (hash >>> 15)) >>> 0;
      if (value < (least[index] as number)) least[index] = value;
    }
  }
  return [...least];
}

/** How alike the texts of two sketches are: the part of their word groups that they share, 0 to 1. */
export function likeness(a: number[], b: number[]): number {
  return a.filter((value, index) => value === b[index]).length / SIZE;
}

function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
