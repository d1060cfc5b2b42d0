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
    ((start + exact.length === end && raw.startsWith(exact, start)) || endOf(exact, raw, start, end) === end) &&
    (raw.startsWith(suffix, end) || endOf(suffix, raw, end, end + room(suffix)) >= 0) &&
    (raw.endsWith(prefix, start) || isBefore(prefix, raw, start, start - room(prefix)))
  );
}

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** How much raw text is looked through for a context: what is indented deeper is found by its words. */
const room = (context: string) => 2 * context.length + 64;

/** Where words end that a raw text says from `from` on; -1 when it does not say them before `most`. */
function endOf(words: string, raw: string, from: number, most: number): number {
  const { length } = words;
  let at = from;
  for (let word = 0; word < length; ) {
    const said = words.charCodeAt(word);
    const now = raw.charCodeAt(at);
    if (said === now && at < most) {
      word++;
      at++;
    } else if (isLoose(said)) word++;
    else if (isLoose(now) && at < most) at++;
    else return -1;
  }
  return at;
}

/** Whether a raw text says some words before `to`, and not from before `least` on. */
function isBefore(words: string, raw: string, to: number, least: number): boolean {
  let at = to - 1;
  for (let word = words.length - 1; word >= 0; ) {
    const said = words.charCodeAt(word);
    const now = raw.charCodeAt(at);
    if (said === now && at >= least) {
      word--;
      at--;
    } else if (isLoose(said)) word--;
    else if (isLoose(now) && at >= least) at--;
    else return false;
  }
  return true;
}
