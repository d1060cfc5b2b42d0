import type { Fold } from './fold.ts';
import { isDropped, offsetOfUnit } from './fold.ts';
import type { Placement } from './placement.ts';
import { isSign } from './punctuation.ts';
import type { Span } from './textModel.ts';

const TRAILING = /\p{M}|\p{Cf}/u;
/** Letters of scripts that put spaces between words, and digits. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{N}\p{M}]/u;
/** About a word, in UTF-16 units. */
const SPILL = 16;
/** So many letters are no chance. */
const SURE = 5;
/** A word of which less than this share lies in a passage was cut by chance. */
const LEAST_OF_WORD = 0.3;

/**
 * The span of a folded stretch in the text itself, with marks that belong to its last character, with whole words where
 * the quote had whole words, and with as much punctuation at either end as the quote has.
 */
export function spanOfFolded(text: string, folded: Fold, place: Place, quote: Quote): Span {
  const { exact, prefix, suffix } = quote;
  let start = offsetOfUnit(folded, text, place.start);
  let end = offsetOfUnit(folded, text, place.end - 1) + 1;
  const earliest = place.earliest === place.start ? start : offsetOfUnit(folded, text, place.earliest);
  const latest = place.latest === place.end ? end : offsetOfUnit(folded, text, place.latest - 1) + 1;
  // Where the quote's own letters stand at its ends, a word goes on there because a space was lost.
  const isBegun = agrees(text, start, exact, 0, 1);
  const isClosed = agrees(text, end - 1, exact, exact.length - 1, -1);
  if (!isBegun && !isInside(prefix.slice(-1) + exact, 1)) start = wholeWord(text, start, end, earliest, 1);
  if (!isClosed && !isInside(exact + suffix.charAt(0), exact.length)) end = wholeWord(text, end, start, latest, -1);
  if (!isBegun && prefix.endsWith('\n')) start = insideBlock(text, start, end, exact, 1);
  if (!isClosed && suffix.startsWith('\n')) end = insideBlock(text, end, start, exact, -1);
  while (start < end && isDropped(text.charCodeAt(start))) start++;
  while (end > start && isDropped(text.charCodeAt(end - 1))) end--;
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

type Place = Pick<Placement, 'start' | 'end' | 'earliest' | 'latest'>;
type Quote = { exact: string; prefix: string; suffix: string };

/** Whether SURE letters, or all that the quote has, stand in the text from `at` on (`step` 1) or up to it (-1). */
function agrees(text: string, at: number, exact: string, from: number, step: 1 | -1): boolean {
  let place = at;
  for (let index = from, left = SURE; left > 0 && index >= 0 && index < exact.length; index += step) {
    const code = exact.charCodeAt(index);
    if (isDropped(code)) continue;
    while (place >= 0 && place < text.length && isDropped(text.charCodeAt(place))) place += step;
    if (text.charCodeAt(place) !== code) return false;
    place += step;
    left--;
  }
  return true;
}

/** Whether an offset lies inside a word. */
const isInside = (text: string, at: number) => isInWord(text.charCodeAt(at - 1)) && isInWord(text.charCodeAt(at));

function isInWord(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  return !Number.isNaN(code) && !isSign(code) && IN_WORD.test(String.fromCharCode(code));
}

/**
 * An end of a span, `inwards` (1 for its start, -1 for its end), put to an edge of the word that it cuts: to the outer
 * one where the end may be there as well (up to `most`), or where enough of the word is in the span.
 */
function wholeWord(text: string, at: number, other: number, most: number, inwards: 1 | -1): number {
  if (!isInside(text, at)) return at;
  let outer = at - inwards;
  while (isInside(text, outer)) outer -= inwards;
  if ((outer - most) * inwards >= 0) return outer;
  let inner = at + inwards;
  while (inner !== other && isInside(text, inner)) inner += inwards;
  const share = Math.abs(inner - at) / Math.abs(inner - outer);
  return share >= LEAST_OF_WORD || inner === other ? outer : inner;
}

/**
 * An end of a span whose quote began or ended its block, `inwards` (1 for its start, -1 for its end): put to the edge of
 * the block when it is in the next one by a word, which was taken for one that was edited.
 */
function insideBlock(text: string, at: number, other: number, exact: string, inwards: 1 | -1): number {
  const [words, edge] =
    inwards > 0
      ? [exact.slice(0, SPILL), text.indexOf('\n', at) + 1]
      : [exact.slice(-SPILL), text.lastIndexOf('\n', at - 1)];
  const isNear = edge > 0 && (edge - at) * inwards <= SPILL && (other - edge) * inwards > 0;
  return isNear && !words.includes('\n') ? edge : at;
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

const isJoined = (code: number) =>
  code > 127 && !isSign(code) && isDropped(code) && TRAILING.test(String.fromCharCode(code));
const isBlank = (code: number) =>
  code < 128 ? code <= 32 : !isSign(code) && /\s|\p{M}|\p{Cf}/u.test(String.fromCharCode(code));
