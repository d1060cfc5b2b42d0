import type { Block } from '../model/messages.ts';
import { shareIn, wordRuns } from './wordRuns.ts';

/** Shorter blocks (labels, cells, dates) say too little to be called new. */
const FEWEST_RUNS = 5;
const KNOWN = 0.5;

/**
 * Blocks of a new version most of whose words were not in the old one and that hold none of the given spans (its tags),
 * in document order. Headings are left out.
 */
export function newPassages(blocks: Block[], oldText: string, tagged: { start: number; end: number }[]): Block[] {
  const old = wordRuns(oldText);
  return blocks.filter(({ level, text, start, end }) => {
    if (level > 0 || tagged.some((span) => span.start < end && start < span.end)) return false;
    const runs = wordRuns(text);
    return runs.size >= FEWEST_RUNS && shareIn(runs, old) < KNOWN;
  });
}
