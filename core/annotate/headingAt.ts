import type { TextModel } from './textModel.ts';

const MOST_HEADING = 300;

/** The nearest heading at or above an offset; '' when there is none. */
export function headingAt({ text, blocks }: TextModel, offset: number): string {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const block = blocks[index] as { start: number; level: number };
    if (!block.level) continue;
    const end = (blocks[index + 1]?.start ?? text.length + 1) - 1;
    return text.slice(block.start, end).replace(/\s+/g, ' ').trim().slice(0, MOST_HEADING);
  }
  return '';
}
