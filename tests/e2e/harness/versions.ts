import type { Seed } from './seed.ts';

/** A document as lines; one that begins with # is a heading. */
export type Lines = string[];

/** The page that shows these lines. */
export function pageOf(title: string, lines: Lines): string {
  const body = lines.map((line) => (line.startsWith('# ') ? `<h2>${line.slice(2)}</h2>` : `<p>${line}</p>`)).join('\n');
  return `<!doctype html><html lang="en"><title>${title}</title><style>body { font: 18px/1.7 serif; max-width: 40em }</style>
<body>${body}</body></html>`;
}

/** A tag as it is stored when some words of these lines are tagged: their place, what stands around them, the heading. */
export function seedOn(lines: Lines, quote: string, more: Partial<Seed> = {}): Seed {
  const text = lines.map((line) => line.replace(/^# /, '')).join('\n');
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The document has no “${quote}”.`);
  const end = start + quote.length;
  const above = lines.slice(0, lines.findIndex((line) => line.includes(quote)) + 1);
  const heading = above.findLast((line) => line.startsWith('# '))?.slice(2) ?? '';
  const around = { before: text.slice(Math.max(0, start - 64), start), after: text.slice(end, end + 64) };
  return { quote, start, heading, ...around, ...more };
}
