import type { Span } from './textModel.ts';

/** Where two texts differ: from `from` to `to` of the first stand other words, and what follows has moved by `by`. */
export type Difference = { from: number; to: number; by: number };

/** The one stretch outside of which two texts are the same (UTF-16 offsets into the first). */
export function differenceOf(before: string, now: string): Difference {
  const most = Math.min(before.length, now.length);
  const by = now.length - before.length;
  let from = 0;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  let to = before.length;
  while (to > from && to + by > from && before.charCodeAt(to - 1) === now.charCodeAt(to + by - 1)) to--;
  return { from, to, by };
}

/** Where a span of the first text stands in the second; null when its words are among those that differ. */
export function carried({ start, end }: Span, { from, to, by }: Difference): Span | null {
  if (end <= from) return { start, end };
  return start >= to ? { start: start + by, end: end + by } : null;
}
