/** Words in a run: long enough that two texts rarely share one by chance, short enough to outlive small edits. */
const RUN = 4;

/**
 * The runs of four words of a text, as numbers (32-bit hashes). Case, punctuation, spaces and hyphens do not count, so
 * a page, a PDF and a Word file of one text have the same runs but for their running heads.
 */
export function wordRuns(text: string): Set<number> {
  const runs = new Set<number>();
  const last: number[] = [];
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad]|[-‐‑]\s*/gu, '');
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    last.push(hash(word));
    if (last.length > RUN) last.shift();
    if (last.length === RUN) runs.add(last.reduce((sum, each) => (Math.imul(sum, 31) + each) | 0, 7));
  }
  return runs;
}

/** How many of the runs are among the others, 0–1; 0 when there are none. */
export function shareIn(runs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared += 1;
  return runs.size === 0 ? 0 : shared / runs.size;
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return value;
}
