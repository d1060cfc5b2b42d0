/** A row of numbers, sparse. */
export type Row = { at: number[]; value: number[] };

export type Fitted = {
  /** For each class the weight of each input. */
  weights: Float64Array[];
  bias: number[];
};

type Settings = { inputs: number; classes: number; rounds: number; rate: number; shrink: number };

/**
 * Multinomial logistic regression by AdaGrad. The order of the rows is shuffled with a fixed seed, so that the same rows
 * always give the same weights.
 */
export function fitLogistic(
  rows: readonly Row[],
  shares: readonly number[][],
  counts: readonly number[],
  settings: Settings,
): Fitted {
  const { inputs, classes, rounds, rate, shrink } = settings;
  const weights = Array.from({ length: classes }, () => new Float64Array(inputs));
  const squares = Array.from({ length: classes }, () => new Float64Array(inputs).fill(1e-6));
  const bias = new Array<number>(classes).fill(0);
  const biasSquares = new Array<number>(classes).fill(1e-6);
  const order = rows.map((_, i) => i);
  const random = seeded(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      const target = shares[index];
      if (!row || !target) continue;
      const said = softmax(weights.map((one, k) => dot(one, row) + (bias[k] ?? 0)));
      for (let k = 0; k < classes; k++) {
        const error = ((said[k] ?? 0) - (target[k] ?? 0)) * (counts[index] ?? 1);
        step(weights[k] as Float64Array, squares[k] as Float64Array, row, error, rate, shrink);
        biasSquares[k] = (biasSquares[k] ?? 0) + error * error;
        bias[k] = (bias[k] ?? 0) - (rate * error) / Math.sqrt(biasSquares[k] ?? 1);
      }
    }
  }
  return { weights, bias };
}

function step(
  weights: Float64Array,
  squares: Float64Array,
  row: Row,
  error: number,
  rate: number,
  shrink: number,
): void {
  for (let i = 0; i < row.at.length; i++) {
    const at = row.at[i] as number;
    const slope = error * (row.value[i] as number) + shrink * (weights[at] as number);
    squares[at] = (squares[at] as number) + slope * slope;
    weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
  }
}

function dot(weights: Float64Array, row: Row): number {
  let sum = 0;
  for (let i = 0; i < row.at.length; i++) sum += (weights[row.at[i] as number] as number) * (row.value[i] as number);
  return sum;
}

/** Logits to shares that add up to 1. */
export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}
