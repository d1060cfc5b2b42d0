/** Work allowed for one alignment; larger gaps are left unaligned. */
export const MOST_CELLS = 16_384;

/** For each folded unit, in which of the 32 rows at hand it stands. All 0 between calls. */
const rowsOf = new Int32Array(65_536);

/**
 * Fills row[0…n] with the edit distance of `m` units to each beginning of `n` other units: `a` from `aAt` on, `b` from
 * `bAt` on, both read forwards (`step` 1) or backwards (-1). Myers' bit vectors, 32 rows at a time.
 */
export function editRow(
  a: Uint16Array,
  aAt: number,
  m: number,
  b: Uint16Array,
  bAt: number,
  n: number,
  step: 1 | -1,
  row: Int32Array,
): void {
  row.fill(1, 0, n + 1);
  for (let top = 0; top < m; top += 32) {
    const rows = Math.min(32, m - top);
    for (let k = 0; k < rows; k++) {
      const unit = a[aAt + (top + k) * step] as number;
      rowsOf[unit] = (rowsOf[unit] as number) | (1 << k);
    }
    const last = 1 << (rows - 1);
    let plus = -1;
    let minus = 0;
    for (let j = 1; j <= n; j++) {
      const above = row[j] as number;
      const equal = rowsOf[b[bAt + (j - 1) * step] as number] as number;
      const vertical = equal | minus;
      const start = above < 0 ? equal | 1 : equal;
      const horizontal = (((start & plus) + plus) ^ plus) | start;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      row[j] = (up & last) !== 0 ? 1 : (down & last) !== 0 ? -1 : 0;
      up = (up << 1) | (above > 0 ? 1 : 0);
      down = (down << 1) | (above < 0 ? 1 : 0);
      plus = down | ~(vertical | up);
      minus = up & vertical;
    }
    for (let k = 0; k < rows; k++) rowsOf[a[aAt + (top + k) * step] as number] = 0;
  }
  row[0] = m;
  for (let j = 1; j <= n; j++) row[j] = (row[j] as number) + (row[j - 1] as number);
}
