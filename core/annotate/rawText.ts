import type { TextQuoteSelector } from '../model/passage.ts';
import type { Pace } from './pace.ts';

/** Elements with more elements than this inside are read child by child. */
const MOST_ELEMENTS = 10_000;
/** A tree of less text is read at once. */
const SMALL = 600_000;
/** What looking into a large one costs, in units of text that could be read meanwhile. */
const LARGE = 4096;

/**
 * The `textContent` of a tree, in slices if it is large; the cheapest text there is, good for looking whether all stands as it did. `least`
 * tells how long it was at least when it was seen last.
 */
export async function readRaw(top: Element, pace: Pace, least: number): Promise<string> {
  // Counting elements costs a third of reading them, so a tree that was small is not counted.
  if (least < SMALL) return top.textContent ?? '';
  const parts: string[] = [];
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const isLarge = node.nodeType === 1 && (node as Element).getElementsByTagName('*').length > MOST_ELEMENTS;
    if (isLarge) for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    else if (node.nodeType === 1 || node.nodeType === 3) parts.push(node.textContent ?? '');
    if (pace.due(isLarge ? LARGE : (parts.at(-1)?.length ?? 0))) await pace.rest();
  }
  return parts.join('');
}

/** Whether a quote stands in a raw text from `start` to `end` to the letter, with its context around it. */
export const standsExactly = (raw: string, { exact, prefix, suffix }: Quote, start: number, end: number): boolean =>
  start + exact.length === end &&
  raw.startsWith(exact, start) &&
  raw.startsWith(suffix, end) &&
  raw.endsWith(prefix, start);

/** The same where white space is no matter. */
export const standsIn = (raw: string, { exact, prefix, suffix }: Quote, start: number, end: number): boolean =>
  forwards(raw, start, exact) === end && forwards(raw, end, suffix) !== null && backwards(raw, start, prefix) !== null;

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** Where the words end that begin at `at`; null when others stand there. */
function forwards(raw: string, at: number, words: string): number | null {
  let place = at;
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    if (isBlank(code)) continue;
    while (isBlank(raw.charCodeAt(place))) place++;
    if (raw.charCodeAt(place++) !== code) return null;
  }
  return place;
}

function backwards(raw: string, at: number, words: string): number | null {
  let place = at;
  for (let index = words.length - 1; index >= 0; index--) {
    const code = words.charCodeAt(index);
    if (isBlank(code)) continue;
    while (isBlank(raw.charCodeAt(place - 1))) place--;
    if (raw.charCodeAt(--place) !== code) return null;
  }
  return place;
}

const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11);
