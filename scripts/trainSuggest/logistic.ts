import { lowest } from './lbfgs.ts';

/** A row of numbers, sparse. */
export type Row = { at: number[]; value: number[] };

export type Fitted = {
  /** For each class the weight of each input. */
  weights: Float64Array[];
  bias: number[];
};

type Settings = {
  classes: number;
  rounds: number;
  /** For each input, how much its weights are held near zero. */
  held: Float64Array;
};

/**
 * Multinomial logistic regression: the weights under which the shares of the rows are likeliest, held near zero. `counts`
 * says how much each row counts. The same rows always give the same weights.
 */
export function fitLogistic(
  rows: readonly Row[],
  shares: readonly number[][],
  counts: readonly number[],
  { classes, rounds, held }: Settings,
): Fitted {
  const inputs = held.length;
  const total = counts.reduce((a, b) => a + b, 0);
  const said = new Float64Array(classes);
  const slopeAt = (at: Float64Array, slope: Float64Array): number => {
    slope.fill(0);
    let loss = 0;
    for (const [n, row] of rows.entries()) {
      for (let k = 0; k < classes; k++) said[k] = at[inputs * classes + k] as number;
      forEach(row, (input, value) => {
        for (let k = 0; k < classes; k++) said[k] = (said[k] as number) + value * (at[input * classes + k] as number);
      });
      loss += errorsOf(said, shares[n] as number[], (counts[n] as number) / total);
      for (let k = 0; k < classes; k++) add(slope, inputs * classes + k, said[k] as number);
      forEach(row, (input, value) => {
        for (let k = 0; k < classes; k++) add(slope, input * classes + k, value * (said[k] as number));
      });
    }
    for (let i = 0; i < inputs * classes; i++) {
      const hold = held[Math.floor(i / classes)] as number;
      const weight = at[i] as number;
      loss += (hold * weight * weight) / 2;
      add(slope, i, hold * weight);
    }
    return loss;
  };
  const found = lowest((inputs + 1) * classes, rounds, slopeAt);
  return {
    weights: Array.from({ length: classes }, (_, k) =>
      Float64Array.from({ length: inputs }, (_, input) => found[input * classes + k] as number),
    ),
    bias: Array.from({ length: classes }, (_, k) => found[inputs * classes + k] as number),
  };
}

/** Turns logits into errors, in place: what is said less what should be, times `count`. Returns the loss. */
function errorsOf(logits: Float64Array, shares: readonly number[], count: number): number {
  const most = Math.max(...logits);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  const whole = most + Math.log(sum);
  let loss = 0;
  for (let k = 0; k < logits.length; k++) {
    const log = (logits[k] as number) - whole;
    const share = shares[k] as number;
    loss -= count * share * log;
    logits[k] = count * (Math.exp(log) - share);
  }
  return loss;
}

function forEach({ at, value }: Row, act: (input: number, value: number) => void): void {
  for (let i = 0; i < at.length; i++) act(at[i] as number, value[i] as number);
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}
