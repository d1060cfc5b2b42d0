import type { Learned } from '../../content/suggest/learned.ts';
import { learnedFrom } from '../../core/review/learnedFrom.ts';
import { learnedVerdicts, watchVerdicts } from '../../core/store/verdicts.ts';

let kept: Promise<Learned> | null = null;
/** Null until somebody asks; `false` until changes are heard of, and nothing may be kept. */
let isWatched: boolean | null = null;

/** What was learned from this person's answers; made anew only when one was added, undone or forgotten. */
export function learnedNow(): Promise<Learned> {
  if (isWatched === null) watch();
  const learned = kept ?? learnedVerdicts().then(learnedFrom);
  if (isWatched) kept = learned;
  learned.catch(() => {
    kept = null;
  });
  return learned;
}

/** For as long as this background runs. */
function watch(): void {
  isWatched = false;
  watchVerdicts(() => {
    isWatched = true;
    kept = null;
  }, new AbortController().signal);
}
