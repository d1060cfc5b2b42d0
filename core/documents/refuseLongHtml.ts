import { Refused } from './fileProblem.ts';
import { MAX_HTML } from './limits.ts';

/** What of a page is no words: scripts and styles, which are taken out, and pictures. */
const NO_WORDS = /<(script|style)\b[\s\S]*?<\/\1|data:[^"'\s)>]+/gi;

/** Throws Refused for HTML with so many words that a browser lays it out for minutes. */
export function refuseLongHtml(html: string): void {
  if (html.length <= MAX_HTML) return;
  let length = html.length;
  for (const [part] of html.matchAll(NO_WORDS)) length -= part.length;
  if (length > MAX_HTML) throw new Refused('tooLarge');
}
