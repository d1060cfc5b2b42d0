import type { Pace } from '../../annotate/pace.ts';

/** What a small thing, as a passage, counts for a pace; and a large one, as a document with all its passages. */
const SMALL = 400;
export const LARGE = 10_000;

/** What is made of each item, one after the other, with turns of the page in between. */
export async function inTurns<T, R>(
  pace: Pace,
  items: readonly T[],
  make: (item: T) => R | Promise<R>,
  units = SMALL,
): Promise<Awaited<R>[]> {
  const made: Awaited<R>[] = [];
  for (const item of items) {
    if (pace.due(units)) await pace.rest();
    const each = make(item);
    made.push(each instanceof Promise ? await each : (each as Awaited<R>));
  }
  return made;
}
