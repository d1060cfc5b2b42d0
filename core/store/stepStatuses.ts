import type { Result } from '../model/result.ts';
import { PAST_MAX, type StepStatus } from '../model/stepStatus.ts';
import { database } from './database.ts';
import { type Patch, saveAbout } from './saveAbout.ts';
import { write } from './write.ts';

/** How far a review's action steps are; a step of which nothing was said is not among them. */
export function stepStatusesOf(reviewId: string): Promise<StepStatus[]> {
  return database.stepStatuses.where('reviewId').equals(reviewId).toArray();
}

/**
 * Writes how far one action step is, with its note and what it cites. A new status keeps the one before in `past`.
 * Errors and `revision` as saveAbout.
 */
export function saveStepStatus(request: {
  reviewId: string;
  stepId: string;
  revision: number | null;
  patch: Omit<Patch<'stepStatuses'>, 'since' | 'past'>;
}): Promise<Result<StepStatus>> {
  const { reviewId, stepId, revision, patch } = request;
  return write('steps:edit', async (change) => {
    const now = Date.now();
    const there = (await stepStatusesOf(reviewId)).find((step) => step.stepId === stepId);
    const fresh = { reviewId, stepId, status: null, since: now, past: [], note: '', cited: [] };
    const isNew = there && patch.status !== undefined && patch.status !== there.status;
    const past = there ? [...there.past, { status: there.status, at: there.since }].slice(-PAST_MAX) : [];
    const moved = isNew ? { since: now, past } : {};
    return saveAbout(change, 'stepStatuses', there, fresh, { revision, patch: { ...patch, ...moved } });
  });
}
