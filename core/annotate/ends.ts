import type { Folded } from './fold.ts';
import { isDropped } from './fold.ts';
import type { Span } from './textModel.ts';

const TRAILING = /\p{M}|\p{Cf}/u;

/**
 * The span of a folded stretch in the text itself, with marks that belong to its last character and with as much
 * punctuation at either end as the quote has.
 */
export function spanOfFolded(text: string, folded: Folded, from: number, to: number, exact: string): Span {
  let start = folded.at[from] as number;
  let end = (folded.at[to - 1] as number) + 1;
  while (end < text.length && isJoined(text.charCodeAt(end))) end++;
  for (let count = edgePunctuation(exact, 1); count > 0; count--) {
    const next = punctuationFrom(text, start - 1, -1);
    if (next === null) break;
    start = next;
  }
  for (let count = edgePunctuation(exact, -1); count > 0; count--) {
    const next = punctuationFrom(text, end, 1);
    if (next === null) break;
    end = next + 1;
  }
  return { start, end };
}

/** How many punctuation marks stand at the beginning (`step` 1) or the end (-1) of a quote. */
function edgePunctuation(exact: string, step: 1 | -1): number {
  let count = 0;
  for (let at = step > 0 ? 0 : exact.length - 1; at >= 0 && at < exact.length; at += step) {
    if (!isDropped(exact.charCodeAt(at))) break;
    if (!isBlank(exact.charCodeAt(at))) count++;
  }
  return count;
}

function punctuationFrom(text: string, from: number, step: 1 | -1): number | null {
  let at = from;
  while (at >= 0 && at < text.length && isBlank(text.charCodeAt(at))) at += step;
  return at >= 0 && at < text.length && isDropped(text.charCodeAt(at)) ? at : null;
}

const isJoined = (code: number) => code > 127 && isDropped(code) && TRAILING.test(String.fromCharCode(code));
const isBlank = (code: number) => (code < 128 ? code <= 32 : /\s|\p{M}|\p{Cf}/u.test(String.fromCharCode(code)));
