import type { Pattern } from './pattern.ts';
import { MOST_RUNS, type Runs } from './runs.ts';

/** How many earlier runs a run may continue from; bounds the work on repeated text. */
const LOOK_BACK = 48;
/**
 * Chains with a smaller share of the pattern are chance and not looked at, nor are those with a smaller share of what the
 * best chain has, unless the whole quote is in them or all is asked for.
 */
const LEAST_OF_PATTERN = 0.15;
const LEAST_OF_BEST = 0.25;

/** For each run in order: what the best chain that ends with it scores, the run before it there, and whether it is taken. */
const scores = new Float64Array(MOST_RUNS);
const before = new Int32Array(MOST_RUNS);
const used = new Uint8Array(MOST_RUNS);

/**
 * Joins runs that follow each other in pattern and document into chains of run numbers, best first, each run in one
 * chain. Neighbours may lie `reach` units further apart (or closer) in the document than in the pattern.
 */
export function chainRuns(
  { p, t, n, order, count }: Runs,
  { from, to, fold: { length: size } }: Pattern,
  reach: number,
  most: number,
  isThorough: boolean,
): number[][] {
  if (count === 1) {
    const run = order[0] as number;
    const isWhole = (p[run] as number) <= from && (p[run] as number) + (n[run] as number) >= to;
    return isWhole || (n[run] as number) >= size * LEAST_OF_PATTERN ? [[run]] : [];
  }
  for (let index = 0; index < count; index++) {
    const run = order[index] as number;
    const runP = p[run] as number;
    const runT = t[run] as number;
    const runN = n[run] as number;
    let best = runN;
    let from = -1;
    for (let other = index - 1; other >= 0 && other >= index - LOOK_BACK; other--) {
      const earlier = order[other] as number;
      const earlierP = p[earlier] as number;
      const earlierT = t[earlier] as number;
      if (runT - earlierT > size + reach) break;
      if (earlierP >= runP || earlierT >= runT) continue;
      const shift = Math.abs(runT - runP - earlierT + earlierP);
      const overlap = Math.max(0, earlierP + (n[earlier] as number) - runP, earlierT + (n[earlier] as number) - runT);
      if (shift > reach || overlap >= runN) continue;
      const score = (scores[other] as number) + runN - overlap - Math.min(12, shift / 4);
      if (score > best) {
        best = score;
        from = other;
      }
    }
    scores[index] = best;
    before[index] = from;
    used[index] = 0;
  }
  let least = size * LEAST_OF_PATTERN;
  for (let index = 0; index < count && !isThorough; index++)
    least = Math.max(least, (scores[index] as number) * LEAST_OF_BEST);
  const ranking: number[] = [];
  for (let index = 0; index < count; index++) {
    const run = order[index] as number;
    const isWhole = (p[run] as number) <= from && (p[run] as number) + (n[run] as number) >= to;
    if (isWhole || (scores[index] as number) >= least) ranking.push(index);
  }
  if (ranking.length > 1) ranking.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const chains: number[][] = [];
  for (let rank = 0; rank < ranking.length && chains.length < most; rank++) {
    const chain: number[] = [];
    for (let index = ranking[rank] as number; index >= 0 && !used[index]; index = before[index] as number) {
      used[index] = 1;
      chain.push(order[index] as number);
    }
    if (chain.length) chains.push(chain.reverse());
  }
  return chains;
}
