import type { Figure } from '../benchMeasures.ts';

/** The one in the middle; 0 when there are none. */
export function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A figure, what bounds it, and the ratio of the two, which has the goal. */
export function beside(
  name: string,
  unit: 'ms' | 'bytes',
  ours: number[],
  bound: { name: string; runs: number[] },
  goal: number,
): Figure[] {
  return [
    { name, unit, value: middle(ours), runs: ours },
    { name: `  bound: ${bound.name}`, unit, value: middle(bound.runs), runs: bound.runs },
    { name: '  ratio to bound', unit: '×', value: middle(ours) / middle(bound.runs), goal },
  ];
}
