import { type Block, makeSpeaker } from './makeDocument.ts';
import type { Places, Rendered } from './renderDocument.ts';

/** A tagged passage: its span in the body's `textContent`, with the numbers of its first and last word. */
export type Sample = { start: number; end: number; first: number; last: number };

/** What became of a passage. `unclear` (between a tenth and six tenths of its words left) is not scored. */
export type Truth = { is: 'here'; start: number; end: number } | { is: 'gone' | 'unclear' };

/** Passages of 40 to 300 characters; one in eight goes on into the next block. */
export function choosePassages(blocks: Block[], { places }: Rendered, count: number, seed: number): Sample[] {
  const { random, below } = makeSpeaker(seed);
  const all = blocks.flatMap(({ words }, block) => words.map(({ id }) => ({ id, block })));
  const found = new Map<string, Sample>();
  for (let tries = count * 30; tries > 0 && found.size < count; tries--) {
    const at = below(all.length);
    const from = all[at] as (typeof all)[number];
    const kind = blocks[from.block]?.kind ?? 'p';
    if (kind.startsWith('h')) continue;
    const goesOn = kind === 'td' || random() < 0.12;
    const { start } = places.get(from.id) as { start: number };
    const most = start + 40 + random() * 260;
    let last = from.id;
    let end = start;
    for (let next = at; next < all.length; next++) {
      const { id, block } = all[next] as (typeof all)[number];
      const other = blocks[block] as Block;
      const isNear = goesOn && other.group === blocks[from.block]?.group && other.row === blocks[from.block]?.row;
      const place = places.get(id) as { end: number };
      if (place.end > most || (block !== from.block && !isNear)) break;
      last = id;
      end = place.end;
    }
    if (end - start >= 40) found.set(`${start} ${end}`, { start, end, first: from.id, last });
  }
  return [...found.values()];
}

/** Where the words of a passage stand in another version. */
export function truthOf({ start, end, first, last }: Sample, before: Places, after: Places): Truth {
  let all = 0;
  let kept = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (let id = first; id <= last; id++) {
    const was = before.get(id);
    if (!was) continue;
    const size = was.end - was.start;
    all += size;
    const now = after.get(id);
    if (!now) continue;
    if (!now.changed) kept += size;
    from = Math.min(from, now.start);
    to = Math.max(to, now.end);
  }
  if (kept <= all * 0.1) return { is: 'gone' };
  const isWhole = kept >= all * 0.6 && to - from <= (end - start) * 1.5 + 40;
  return isWhole ? { is: 'here', start: from, end: to } : { is: 'unclear' };
}
