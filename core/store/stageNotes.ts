import type { Result } from '../model/result.ts';
import type { StageNote } from '../model/stageNote.ts';
import { database } from './database.ts';
import { type Patch, saveAbout } from './saveAbout.ts';
import { write } from './write.ts';

/** What a review's documents say of the stages from standards to results; an empty stage is not among them. */
export function stageNotesOf(reviewId: string): Promise<StageNote[]> {
  return database.stageNotes.where('reviewId').equals(reviewId).toArray();
}

/** Writes what is monitored at one stage and the passages that say so. Errors and `revision` as saveAbout. */
export function saveStageNote(request: {
  reviewId: string;
  stageId: string;
  revision: number | null;
  patch: Patch<'stageNotes'>;
}): Promise<Result<StageNote>> {
  const { reviewId, stageId } = request;
  return write('chain:edit', async (change) => {
    const there = (await stageNotesOf(reviewId)).find((note) => note.stageId === stageId);
    return saveAbout(change, 'stageNotes', there, { reviewId, stageId, text: '', cited: [] }, request);
  });
}
