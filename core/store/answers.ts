import type { AnswerRecord } from '../model/answer.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { type Patch, saveAbout } from './saveAbout.ts';
import { write } from './write.ts';

/** What was written on a review's worksheets, of all roles. */
export function answersOf(reviewId: string): Promise<AnswerRecord[]> {
  return database.answers.where('reviewId').equals(reviewId).toArray();
}

/** Writes what stands beside one reflection question. Errors and `revision` as saveAbout. */
export function saveAnswer(request: {
  reviewId: string;
  questionId: string;
  revision: number | null;
  patch: Patch<'answers'>;
}): Promise<Result<AnswerRecord>> {
  const { reviewId, questionId } = request;
  return write('worksheet:edit', async (change) => {
    const there = (await answersOf(reviewId)).find((answer) => answer.questionId === questionId);
    const fresh = { reviewId, questionId, reflections: '', cited: [], steps: [] };
    return saveAbout(change, 'answers', there, fresh, request);
  });
}
