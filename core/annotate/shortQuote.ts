import type { Span } from './textModel.ts';

/** Context that must agree on one side, or on both together, before a short quote counts as found. */
const LEAST_CONTEXT = 12;
const CUE = 6;

/**
 * Finds a quote too short for seeds (a number, a sign, a word) by the characters right beside it; null unless one
 * place agrees with its context clearly more than every other.
 */
export function findShortQuote(
  text: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
): Span | null {
  const head = prefix.slice(-CUE);
  const tail = suffix.slice(0, CUE);
  const starts = new Set([...places(text, head + exact, head.length), ...places(text, exact + tail, 0)]);
  let best = -1;
  let most = 0;
  let second = 0;
  for (const start of starts) {
    const agreed = agreedBefore(text, start, prefix) + agreedAfter(text, start + exact.length, suffix);
    if (agreed > most) [best, most, second] = [start, agreed, most];
    else if (agreed > second) second = agreed;
  }
  const enough = Math.min(LEAST_CONTEXT, prefix.length + suffix.length);
  return best >= 0 && most >= enough && most >= second + CUE ? { start: best, end: best + exact.length } : null;
}

function* places(text: string, words: string, offset: number): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at + offset;
}

function agreedBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++;
  return count;
}

function agreedAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count++;
  return count;
}
