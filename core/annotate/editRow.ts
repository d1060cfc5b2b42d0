/** Work allowed for one alignment; larger gaps are left unaligned. */
export const MOST_CELLS = 16_384;

/** A stretch of folded units, read forwards (`step` 1) or backwards (`step` -1) from `at`. */
export type Stretch = { codes: Uint16Array; at: number; step: 1 | -1; length: number };

/** The edit distance of all of `a` to each beginning of `b`: row[j] is for the first j units of `b`. */
export function editRow(a: Stretch, b: Stretch): Int32Array {
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const unit = a.codes[a.at + i * a.step];
    let diagonal = row[0] as number;
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      const change = diagonal + (unit === b.codes[b.at + (j - 1) * b.step] ? 0 : 1);
      row[j] = Math.min(change, above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  return row;
}
