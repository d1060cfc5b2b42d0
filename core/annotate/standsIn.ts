import type { TextQuoteSelector } from '../model/passage.ts';
import { isLoose } from './spaces.ts';

/**
 * Whether a quote stands in a raw text from `start` to `end` with its context around it, where white space is no matter;
 * it begins with the quote's first character.
 */
export function standsIn(raw: string, { exact, prefix, suffix }: Quote, start: number, end: number): boolean {
  // Where text was put in or taken out above, nearly every tag is known by its first character not to be there.
  if (raw.charCodeAt(start) !== exact.charCodeAt(0)) return false;
  return (
    ((start + exact.length === end && raw.startsWith(exact, start)) ||
      headOf(raw.slice(start, end), exact) === end - start) &&
    (raw.startsWith(suffix, end) || headOf(raw.slice(end, end + room(suffix)), suffix) >= 0) &&
    (raw.endsWith(prefix, start) || endsWith(raw.slice(Math.max(0, start - room(prefix)), start), prefix))
  );
}

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** How much raw text is looked through for a context: what is indented deeper is found by its words. */
const room = (context: string) => 2 * context.length + 64;

/** The length of the beginning of a raw text that says these words; -1 when it says others. Whole lines are compared at once. */
function headOf(raw: string, words: string): number {
  let at = 0;
  for (let word = 0; ; ) {
    while (isLoose(words.charCodeAt(word))) word++;
    if (word === words.length) return at;
    while (isLoose(raw.charCodeAt(at))) at++;
    const units = Math.min(lineEnd(words, word) - word, lineEnd(raw, at) - at);
    if (units === 0 || !raw.startsWith(words.slice(word, word + units), at)) return -1;
    word += units;
    at += units;
  }
}

/** The next place where a text has other white space than one plain space. */
function lineEnd(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  const gap = text.indexOf('  ', from);
  if (line < 0) return gap < 0 ? text.length : gap;
  return gap < 0 ? line : Math.min(line, gap);
}

/** Whether a raw text ends in these words. */
function endsWith(raw: string, words: string): boolean {
  let at = raw.length;
  for (let word = words.length; ; ) {
    while (word > 0 && isLoose(words.charCodeAt(word - 1))) word--;
    if (word === 0) return true;
    while (at > 0 && isLoose(raw.charCodeAt(at - 1))) at--;
    const units = Math.min(word - lineStart(words, word), at - lineStart(raw, at));
    if (units === 0 || !raw.endsWith(words.slice(word - units, word), at)) return false;
    word -= units;
    at -= units;
  }
}

function lineStart(text: string, to: number): number {
  const line = to > 0 ? text.lastIndexOf('\n', to - 1) + 1 : 0;
  const gap = to > 1 ? text.lastIndexOf('  ', to - 2) : -1;
  return gap < 0 ? line : Math.max(line, gap + 2);
}
