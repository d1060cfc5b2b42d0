import { NONE } from '../trainSuggest/corpus.ts';
import type { Outcome } from './outcomes.ts';

/** A line of the table; `value` and `goal` are per cent, `of` how many passages it is measured on. */
export type Goal = { name: string; value: number; goal: number; best: 'most' | 'least'; of: number };

/** The goals of issue 6 that labelled passages can show. Passages without a standard count only for the gate. */
export function goalsOf(outcomes: readonly Outcome[]): Goal[] {
  const real = outcomes.filter(({ passage }) => passage.primary !== NONE);
  const none = outcomes.filter(({ passage }) => passage.primary === NONE);
  const likely = outcomes.filter(({ suggestions }) => suggestions[0]?.tier === 'likely');
  const roles = outcomes.filter(({ responsibility }) => responsibility !== null);
  const most = (name: string, among: readonly Outcome[], goal: number, is: (outcome: Outcome) => boolean): Goal => {
    return { name, value: share(among, is), goal, best: 'most', of: among.length };
  };
  return [
    most(
      'first suggestion right',
      real,
      65,
      ({ passage, suggestions }) => suggestions[0]?.standardId === passage.primary,
    ),
    most('first suggestion defensible', real, 78, isDefensible),
    most('right one among three', real, 90, ({ passage, suggestions }) =>
      suggestions.some(({ standardId }) => standardId === passage.primary),
    ),
    most('defensible one among three', real, 90, ({ passage, suggestions }) =>
      suggestions.some(({ standardId }) => passage.gold.includes(standardId)),
    ),
    most('real passages that get a suggestion', real, 90, isShown),
    {
      name: 'passages without a standard that get one',
      value: share(none, isShown),
      goal: 12,
      best: 'least',
      of: none.length,
    },
    most('“likely” is defensible', likely, 90, isDefensible),
    most('“likely” among real passages', real, 35, ({ suggestions }) => suggestions[0]?.tier === 'likely'),
    most('responsibility among three, given standard and role', roles, 90, ({ responsibility }) =>
      [1, 2, 3].includes(responsibility ?? 0),
    ),
  ];
}

export function isShown({ suggestions }: Outcome): boolean {
  return suggestions.length > 0;
}

export function isDefensible({ passage, suggestions }: Outcome): boolean {
  return passage.gold.includes(suggestions[0]?.standardId ?? NONE) && suggestions.length > 0;
}

function share(among: readonly Outcome[], is: (outcome: Outcome) => boolean): number {
  return among.length === 0 ? Number.NaN : (100 * among.filter(is).length) / among.length;
}
