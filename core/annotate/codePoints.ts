const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Turns offsets of one text between UTF-16 units (inside) and Unicode code points (stored, W3C). */
export type CodePoints = { toPoints(unit: number): number; toUnits(point: number): number };

/** Prepares the conversion for one text; a text without surrogate pairs costs one native scan. */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = [];
  for (const match of text.matchAll(PAIR)) pairs.push(match.index);
  return {
    toPoints: (unit) => unit - countBelow(pairs, unit, 0),
    toUnits: (point) => point + countBelow(pairs, point, 1),
  };
}

/** How many pairs begin before an offset: in units (`step` 0), or in points (`step` 1: each earlier pair counts one less). */
function countBelow(pairs: number[], offset: number, step: 0 | 1): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) - step * middle < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
