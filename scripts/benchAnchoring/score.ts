import type { Truth } from './passages.ts';

/** Right: seven tenths of all words in common; exact: both ends within one character; placed: a deleted one found. */
export type Score = {
  alive: number;
  gone: number;
  right: number;
  exact: number;
  wrong: number;
  placed: number;
  lost: number;
};

/** Scores what was found ([start, end) or null, one per passage) against what became of each passage. */
export function score(truth: Truth[], found: ([number, number] | null)[]): Score {
  const sum: Score = { alive: 0, gone: 0, right: 0, exact: 0, wrong: 0, placed: 0, lost: 0 };
  for (const [index, is] of truth.entries()) {
    const span = found[index];
    if (span === undefined || is.is === 'unclear') continue;
    if (is.is === 'gone') {
      sum.gone++;
      if (span) sum.placed++;
      continue;
    }
    if (is.is !== 'here') continue;
    sum.alive++;
    if (!span) {
      sum.lost++;
      continue;
    }
    const both = Math.max(0, Math.min(span[1], is.end) - Math.max(span[0], is.start));
    const either = Math.max(span[1], is.end) - Math.min(span[0], is.start);
    if (both / either >= 0.7) {
      sum.right++;
      if (Math.abs(span[0] - is.start) <= 1 && Math.abs(span[1] - is.end) <= 1) sum.exact++;
    } else if (both / either <= 0.1) sum.wrong++;
  }
  return sum;
}
