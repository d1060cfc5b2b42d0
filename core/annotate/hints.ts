import type { TextQuoteSelector } from '../model/passage.ts';
import type { Span } from './textModel.ts';

/** The span at the place where a quote stood (UTF-16), when its words and their context stand there still; else null. */
export function verifiedHint(text: string, { exact, prefix, suffix }: TextQuoteSelector, start: number): Span | null {
  const end = start + exact.length;
  const isThere =
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, end) &&
    text.startsWith(prefix, start - prefix.length);
  return isThere ? { start, end } : null;
}
