import type { DocumentRecord } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { Offered } from '../model/suggestion.ts';
import type { Verdict } from '../model/verdict.ts';
import { database } from './database.ts';
import { documentFor } from './documentFor.ts';
import { live } from './live.ts';
import { type Change, write } from './write.ts';

/** What was done with suggestions in a review. */
export function verdictsOf(reviewId: string): Promise<Verdict[]> {
  return database.verdicts.where('reviewId').equals(reviewId).toArray();
}

/** The most that is learned from: what was said last. */
const LEARNED = 2000;

/** What was done with suggestions last, in all reviews of this person; newest first. */
export function learnedVerdicts(): Promise<Verdict[]> {
  return database.verdicts.orderBy('createdAt').reverse().limit(LEARNED).toArray();
}

/** Calls `changed` now and after every change of what was done with suggestions, in any window, until the signal aborts. */
export function watchVerdicts(changed: () => void, signal: AbortSignal): void {
  live(() => database.verdicts.orderBy('createdAt').reverse().limit(1).primaryKeys(), changed, signal);
}

/**
 * Keeps what became of the suggestions that were seen when a passage was tagged: those that were chosen, and the best
 * one where others were chosen instead.
 */
export async function keepVerdicts(
  change: Change,
  { reviewId, id: documentId }: DocumentRecord,
  { words, chosen, offered }: { words: string; chosen: string[]; offered: Offered },
): Promise<void> {
  const now = Date.now();
  for (const [index, { standardId, phrases }] of offered.shown.entries()) {
    const isChosen = chosen.includes(standardId);
    if (!isChosen && index > 0) continue;
    const verdict = isChosen ? 'accepted' : 'changed';
    const of = { id: crypto.randomUUID(), reviewId, documentId, createdAt: now, updatedAt: now };
    await change.put('verdicts', { ...of, standardId, verdict, instead: isChosen ? [] : chosen, words, phrases });
  }
}

/** Keeps that a suggestion was dismissed: it is not made again for these words in this document. */
export function dismissSuggestion(request: {
  reviewId: string;
  url: string;
  title: string;
  standardId: string;
  words: string;
  phrases: string[];
}): Promise<Result<Verdict>> {
  const { standardId, words, phrases } = request;
  return write('suggestion:dismiss', async (change) => {
    const { id: documentId, reviewId } = await documentFor(change, request);
    const now = Date.now();
    const of = { id: crypto.randomUUID(), reviewId, documentId, createdAt: now, updatedAt: now };
    return change.put('verdicts', { ...of, standardId, verdict: 'dismissed', instead: [], words, phrases });
  });
}

/** Forgets all that was learned from suggestions, in all reviews. One step to undo. */
export function forgetVerdicts(): Promise<Result<null>> {
  return write('suggestion:forget', async (change) => {
    for (const id of await database.verdicts.toCollection().primaryKeys()) await change.remove('verdicts', id);
    return null;
  });
}
