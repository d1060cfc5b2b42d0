import { type Learned, learn, NOTHING_LEARNED } from '../../content/suggest/learned.ts';
import type { Verdict } from '../model/verdict.ts';

/** What is learned from what a person did with suggestions; newest verdicts first, as they are read. */
export function learnedFrom(verdicts: readonly Verdict[]): Learned {
  const answers = verdicts.toReversed().map(({ verdict, standardId, instead, phrases }) => {
    const chosen = { accepted: [standardId], changed: instead, dismissed: [] }[verdict];
    return { phrases, suggested: [standardId], chosen };
  });
  return learn(NOTHING_LEARNED, ...answers);
}
