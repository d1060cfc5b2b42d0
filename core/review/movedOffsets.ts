import type { Block } from '../model/messages.ts';

/**
 * Where offsets into a page's text stand once the text has changed, told by its blocks before and now: what stands
 * above and below the change keeps its place in the text, what was in it goes to the block with the same words, else
 * to the one that took its place.
 */
export function movedOffsets(before: readonly Block[], now: readonly Block[]): (offset: number) => number {
  const most = Math.min(before.length, now.length);
  let above = 0;
  while (above < most && before[above]?.text === now[above]?.text) above += 1;
  let below = 0;
  while (below < most - above && before.at(-1 - below)?.text === now.at(-1 - below)?.text) below += 1;
  const added = now.length - before.length;

  return (offset) => {
    const index = Math.max(
      before.findLastIndex(({ start }) => start <= offset),
      0,
    );
    const block = before[index];
    const isBelow = index >= before.length - below;
    const again = now.findIndex(({ text }, at) => at >= above && at < now.length - below && text === block?.text);
    const other = again < 0 ? Math.min(index, now.length - 1) : again;
    const place = now[index < above ? index : isBelow ? index + added : other];
    if (!block || !place) return offset;
    return place.text === block.text ? place.start + offset - block.start : place.start;
  };
}
