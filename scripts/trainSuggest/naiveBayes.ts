import { CLASSES, type Example } from './corpus.ts';

const SMOOTHING = 0.5;

/** Complement naive Bayes: for each class, how much likelier each feature is in it than in all others, as a logarithm. */
export function naiveBayes(examples: readonly Example[], at: ReadonlyMap<string, number>): Float64Array[] {
  const counts = CLASSES.map(() => new Float64Array(at.size));
  for (const { features, shares, weight } of examples) {
    for (const [feature, value] of features) {
      const i = at.get(feature);
      if (i === undefined || feature.startsWith('~')) continue;
      for (const [k, share] of shares.entries()) {
        const of = counts[k] as Float64Array;
        of[i] = (of[i] as number) + value * weight * share;
      }
    }
  }
  const sums = counts.map((of) => of.reduce((a, b) => a + b, 0));
  const total = sums.reduce((a, b) => a + b, 0);
  return counts.map((of, k) =>
    of.map((count, i) => {
      const everywhere = counts.reduce((sum, other) => sum + (other[i] as number), 0);
      if (everywhere === 0) return 0;
      const here = (count + SMOOTHING) / ((sums[k] ?? 0) + SMOOTHING * at.size);
      const rest = (everywhere - count + SMOOTHING) / (total - (sums[k] ?? 0) + SMOOTHING * at.size);
      return Math.log(here / rest);
    }),
  );
}
