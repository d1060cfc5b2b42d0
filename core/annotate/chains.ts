import type { Pattern } from './pattern.ts';
import { SEED } from './seeds.ts';

/** `n` equal units: from `p` in the pattern and from `t` in the document. */
export type Run = { p: number; t: number; n: number };

/** How many earlier runs a run may continue from; bounds the work on repeated text. */
const LOOK_BACK = 48;

/** Grows seed hits to the longest equal runs, one for each place however many seeds it has; in document order. */
export function equalRuns(pattern: Pattern, codes: Uint16Array, length: number, hits: Run[]): Run[] {
  const runs: Run[] = [];
  hits.sort((a, b) => a.t - a.p - (b.t - b.p) || a.p - b.p);
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last && last.t - last.p === hit.t - hit.p && hit.p < last.p + last.n) continue;
    let { p, t } = hit;
    while (p > 0 && t > 0 && pattern.codes[p - 1] === codes[t - 1]) {
      p--;
      t--;
    }
    let n = hit.p - p;
    while (p + n < pattern.codes.length && t + n < length && pattern.codes[p + n] === codes[t + n]) n++;
    if (n >= SEED) runs.push({ p, t, n });
  }
  return runs.sort((a, b) => a.t - b.t);
}

/**
 * Joins runs that follow each other in pattern and document into chains, best first, each run in one chain.
 * Neighbours may lie `reach` units further apart (or closer) in the document than in the pattern.
 */
export function chainRuns(runs: Run[], reach: number, most: number): Run[][] {
  const scores = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    scores[index] = run.n;
    for (let other = index - 1; other >= 0 && other >= index - LOOK_BACK; other--) {
      const earlier = runs[other] as Run;
      if (earlier.p >= run.p || earlier.t >= run.t) continue;
      const shift = Math.abs(run.t - run.p - earlier.t + earlier.p);
      const overlap = Math.max(0, earlier.p + earlier.n - run.p, earlier.t + earlier.n - run.t);
      if (shift > reach || overlap >= run.n) continue;
      const score = (scores[other] as number) + run.n - overlap - Math.min(12, shift / 4);
      if (score > (scores[index] as number)) {
        scores[index] = score;
        before[index] = other;
      }
    }
  }
  const order = [...runs.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const used = new Uint8Array(runs.length);
  const chains: Run[][] = [];
  for (const end of order) {
    if (chains.length === most) break;
    const chain: Run[] = [];
    for (let index = end; index >= 0 && !used[index]; index = before[index] as number) {
      used[index] = 1;
      chain.unshift(runs[index] as Run);
    }
    if (chain.length) chains.push(chain);
  }
  return chains;
}
