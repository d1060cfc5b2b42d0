import type { Figure } from '../benchMeasures.ts';
import type { Task } from './tasksBetween.ts';

/** What no task may hold the thread for, in milliseconds. */
const BLOCK = 50;

/** The one in the middle; 0 when there are none. */
export function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A figure, what bounds it, and the ratio of the two, which has the goal if there is one. */
export function beside(
  name: string,
  unit: 'ms' | 'bytes',
  ours: number[],
  bound: { name: string; runs: number[] },
  goal?: number,
): Figure[] {
  return [
    { name, unit, value: middle(ours), runs: ours },
    { name: `  bound: ${bound.name}`, unit, value: middle(bound.runs), runs: bound.runs },
    { name: '  ratio to bound', unit: '×', value: middle(ours) / middle(bound.runs), ...(goal ? { goal } : {}) },
  ];
}

/** The median of some times in milliseconds. */
export function timed(name: string, runs: number[], goal?: number): Figure {
  return { name, unit: 'ms', value: middle(runs), runs, ...(goal ? { goal } : {}) };
}

/** The longest task of the page's own thread in each run; \`free\`: of work that may hold it. */
export function blocks(when: string, runs: Task[][], free = false): Figure[] {
  const longest = (of: 'own' | 'clock') =>
    runs.map((tasks) => Math.max(0, ...tasks.filter(({ isPage }) => isPage).map((task) => task[of])));
  return [
    timed(`  longest task ${when}, the thread’s own time`, longest('own'), free ? undefined : BLOCK),
    timed(`  longest task ${when}, by the clock`, longest('clock')),
  ];
}
