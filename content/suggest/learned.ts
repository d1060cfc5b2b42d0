/**
 * What a reviewer's own answers have changed: added to logits, so 0 means nothing. Plain JSON; empty before the first
 * answer.
 */
export type Learned = {
  /** For all passages: above 0 when suggestions are mostly dismissed where none was wanted. */
  none: number;
  /** By `standard id`. */
  standards: Record<string, number>;
  /** By key phrase, then by standard id. */
  phrases: Record<string, Record<string, number>>;
};

/** One answer to the suggestions for a passage. */
export type Answer = {
  /** Key phrases that stand in the passage (`phrasesIn`). */
  phrases: readonly string[];
  suggested: readonly string[];
  /** Standards that the person tagged it with; empty when the suggestion was dismissed. */
  chosen: readonly string[];
};

export const NOTHING_LEARNED: Learned = { none: 0, standards: {}, phrases: {} };

const STEP = { none: 0.03, standard: 0.05, phrase: 0.3 };
/** One habit of a reviewer must not drown what a passage says. */
const MOST = { none: 0.6, standard: 0.5, phrase: 1.5 };

/** What is known after more answers, the oldest first; nothing is changed in place. */
export function learn(before: Learned, ...answers: Answer[]): Learned {
  const standards = { ...before.standards };
  const learned = { ...before.phrases };
  let { none } = before;
  for (const { phrases, suggested, chosen } of answers) {
    const moves = new Map<string, 1 | -1>();
    for (const id of suggested) moves.set(id, -1);
    for (const id of chosen) moves.set(id, 1);
    for (const [id, way] of moves) {
      standards[id] = moved(standards[id], way * STEP.standard, MOST.standard);
      for (const phrase of new Set(phrases)) {
        const own = learned[phrase] ?? {};
        learned[phrase] = { ...own, [id]: moved(own[id], way * STEP.phrase, MOST.phrase) };
      }
    }
    none = Math.max(0, moved(none, chosen.length === 0 ? STEP.none : -STEP.none, MOST.none));
  }
  return { none, standards, phrases: learned };
}

function moved(before: number | undefined, step: number, most: number): number {
  return Math.max(-most, Math.min(most, (before ?? 0) + step));
}
