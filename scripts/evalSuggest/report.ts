import { CLASSES, NONE } from '../trainSuggest/corpus.ts';
import { type Goal, isDefensible, isShown } from './goals.ts';
import type { Outcome } from './outcomes.ts';

/** The goals as a table, a line for each that was measured. */
export function goalTable(goals: readonly Goal[]): string[] {
  return goals
    .filter(({ of }) => of > 0)
    .map(({ name, value, goal, best, of }) => {
      const reached = best === 'most' ? value >= goal : value <= goal;
      const aim = `goal ${best === 'most' ? '≥' : '≤'} ${goal} %`;
      return `${name.padEnd(52)} ${value.toFixed(1).padStart(5)} %   ${aim}   ${reached ? 'reached' : 'MISSED '}   of ${of}`;
    });
}

/** Rows: what it is. Columns: what came first. */
export function confusionMatrix(outcomes: readonly Outcome[]): string[] {
  const head = ['', ...CLASSES.map(initials)].map((cell) => cell.padStart(5)).join('');
  const rows = CLASSES.map((id) => {
    const own = outcomes.filter(({ passage }) => passage.primary === id);
    const cells = CLASSES.map((first) => {
      const count = own.filter(({ suggestions }) => (suggestions[0]?.standardId ?? NONE) === first).length;
      return (count === 0 ? '·' : String(count)).padStart(5);
    });
    return `${initials(id).padStart(5)}${cells.join('')}   ${id}`;
  });
  return [head, ...rows];
}

/** What went wrong, the surest mistakes first. */
export function worstErrors(outcomes: readonly Outcome[], most: number): string[] {
  const isWrong = (outcome: Outcome) => (outcome.passage.primary === NONE ? isShown(outcome) : !isDefensible(outcome));
  const sureness = ({ suggestions }: Outcome) => suggestions[0]?.score ?? 0.5;
  return outcomes
    .filter(isWrong)
    .sort((a, b) => sureness(b) - sureness(a))
    .slice(0, most)
    .map(({ passage, suggestions }) => {
      const said = suggestions.map(({ standardId, score }) => `${initials(standardId)} ${score.toFixed(2)}`).join(', ');
      return `${passage.id}  is ${passage.gold.map(initials).join(', ')}; said ${said || NONE}: ${passage.text}`;
    });
}

/** `culture-of-collaborative-inquiry` → `COCI`. */
function initials(id: string): string {
  return id === NONE ? NONE : id.replace(/(\w)\w*-?/g, '$1').toUpperCase();
}
