import type { Block } from '../model/messages.ts';
import { shareIn, wordRuns } from './wordRuns.ts';

const KNOWN = 0.5;

/**
 * Blocks of a new version most of whose words were not in the old one, in document order. Headings are left out, and
 * blocks of less than four words (labels, cells, dates), which say too little. Takes some 100 ms for 200 pages.
 */
export function newPassages(blocks: Block[], oldText: string): Block[] {
  const old = wordRuns(oldText);
  return blocks.filter(({ level, text }) => {
    if (level > 0) return false;
    const runs = wordRuns(text);
    return runs.size > 0 && shareIn(runs, old) < KNOWN;
  });
}
