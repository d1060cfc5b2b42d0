import type { Anchored } from './anchor.ts';
import type { Span } from './textModel.ts';

/** A document's text as it read before, and where its tags stood in it, by their ids. */
export type Earlier = { text: string; anchored: ReadonlyMap<string, Anchored> };

/** What came since: the text that has to be searched and where it begins, and what still stands elsewhere. */
export type Change = {
  text: string;
  base: number;
  /** A tag that was found in text that is still there, at its present place; else null. */
  kept(id: string): (Span & Pick<Anchored, 'status' | 'score'>) | null;
};

/** Text beside the changed one that is searched with it: a passage may reach into it. */
const BESIDE = 2000;

/** What is new in a text; everything before the first and behind the last difference is as it was. */
export function changeSince({ text: before, anchored }: Earlier, now: string): Change {
  const head = sameLength(before, now, Math.min(before.length, now.length), 1);
  const tail = sameLength(before, now, Math.min(before.length, now.length) - head, -1);
  const shift = now.length - before.length;
  const base = Math.max(0, head - BESIDE);
  return {
    base,
    text: now.slice(base, now.length - Math.max(0, tail - BESIDE)),
    kept(id) {
      const at = anchored.get(id);
      if (at?.status !== 'found' && at?.status !== 'changed') return null;
      const { start, end, status, score } = at;
      if (end <= head) return { start, end, status, score };
      return start >= before.length - tail ? { start: start + shift, end: end + shift, status, score } : null;
    },
  };
}

/** How many units two texts have in common at their beginning (`step` 1) or end (-1), `most` at most. */
function sameLength(one: string, other: string, most: number, step: 1 | -1): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isSame =
      step > 0
        ? one.slice(low, middle) === other.slice(low, middle)
        : one.slice(one.length - middle, one.length - low) === other.slice(other.length - middle, other.length - low);
    if (isSame) low = middle;
    else high = middle - 1;
  }
  return low;
}
