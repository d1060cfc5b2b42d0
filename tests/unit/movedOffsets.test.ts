import { expect, test } from 'vitest';
import type { Block } from '../../core/model/messages.ts';
import { movedOffsets } from '../../core/review/movedOffsets.ts';

const blocksOf = (...texts: string[]): Block[] => {
  let start = 0;
  return texts.map((text) => {
    const block = { start, end: start + text.length, level: 0, text };
    start = block.end + 1;
    return block;
  });
};
/** The words from an offset to the end of its block. */
const wordsAt = (blocks: Block[], offset: number) => {
  const block = blocks.findLast(({ start }) => start <= offset);
  return block?.text.slice(offset - block.start);
};

const before = blocksOf('Plan', 'Yes', 'Coaches meet. Teams study.', 'Yes', 'End');

test.each([
  ['nothing changed', before],
  ['words came above', blocksOf('Plan', 'News', 'Yes', 'More news', 'Yes', 'Coaches meet. Teams study.', 'Yes', 'End')],
  ['words went above', blocksOf('Coaches meet. Teams study.', 'Yes', 'End')],
  ['words came below', blocksOf('Plan', 'Yes', 'Coaches meet. Teams study.', 'Yes', 'Later', 'End')],
  ['it was moved', blocksOf('Plan', 'Other', 'Coaches meet. Teams study.', 'Some', 'Last')],
])('an offset stays with its words: %s', (_, now) => {
  const at = before[2]?.start ?? 0;
  const move = movedOffsets(before, now);
  expect(wordsAt(now, move(at + 14))).toBe('Teams study.');
});

test('words that are gone leave their place to what stands there now', () => {
  const now = blocksOf('Plan', 'Yes', 'Coaches met.', 'Yes', 'End');
  expect(wordsAt(now, movedOffsets(before, now)((before[2]?.start ?? 0) + 14))).toBe('Coaches met.');
  expect(movedOffsets(before, [])(7)).toBe(7);
});

test('of the same words above and below a change, each keeps its own place', () => {
  const now = blocksOf('Plan', 'Yes', 'Coaches met.', 'Teams study.', 'Yes', 'End');
  const move = movedOffsets(before, now);
  expect([move(before[1]?.start ?? 0), move(before[3]?.start ?? 0)]).toEqual([now[1]?.start, now[4]?.start]);
});
