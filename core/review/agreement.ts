/** How two readers judged the same units, for one standard: tagged by both, by one alone, by neither. */
export type Judged = { both: number; onlyFirst: number; onlySecond: number; neither: number };

/** With fewer units, or fewer that anybody tagged, chance decides: then kappa and alpha are not given. */
export const MIN_UNITS = 20;
export const MIN_TAGGED = 5;

/**
 * How far two readers agree. `percent` from 0 to 100, null without units. `kappa` (Cohen's) and `alpha` (Krippendorff's,
 * nominal) are 1 for full agreement and 0 for chance; null where there are too few units (`tooFew`) or nothing to differ in.
 * `prevalence` is the share of units that are tagged, 0 to 1, mean of both readers: far from a half, kappa says little.
 */
export type Agreement = Judged & {
  units: number;
  percent: number | null;
  kappa: number | null;
  alpha: number | null;
  prevalence: number | null;
  tooFew: boolean;
};

/** Reckons agreement from what was judged. With `only` tagged units (no text was here) chance cannot be reckoned. */
export function agreement(judged: Judged, onlyTagged = false): Agreement {
  const { both, onlyFirst, onlySecond, neither } = judged;
  const units = both + onlyFirst + onlySecond + neither;
  const tooFew = onlyTagged || units < MIN_UNITS || both + onlyFirst + onlySecond < MIN_TAGGED;
  if (units === 0) return { ...judged, units, percent: null, kappa: null, alpha: null, prevalence: null, tooFew };
  const agreed = (both + neither) / units;
  return {
    ...judged,
    units,
    percent: agreed * 100,
    kappa: tooFew ? null : cohen(judged, units, agreed),
    alpha: tooFew ? null : krippendorff(judged, units),
    prevalence: (2 * both + onlyFirst + onlySecond) / (2 * units),
    tooFew,
  };
}

/** Cohen 1960: agreement beyond what the two readers' own rates give by chance. */
function cohen({ both, onlyFirst, onlySecond }: Judged, units: number, agreed: number): number | null {
  const first = (both + onlyFirst) / units;
  const second = (both + onlySecond) / units;
  const byChance = first * second + (1 - first) * (1 - second);
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}

/** Krippendorff, nominal data, two readers, nothing missing: 1 less observed over expected disagreement. */
function krippendorff({ both, onlyFirst, onlySecond, neither }: Judged, units: number): number | null {
  const values = 2 * units;
  const tagged = 2 * both + onlyFirst + onlySecond;
  const untagged = 2 * neither + onlyFirst + onlySecond;
  const expected = (2 * tagged * untagged) / (values * (values - 1));
  return expected === 0 ? null : 1 - (onlyFirst + onlySecond) / units / expected;
}
