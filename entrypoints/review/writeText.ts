import { done, type Result } from '../../core/model/result.ts';
import type { ReviewModel } from './reviewModel.ts';

/** Stores the text of a field: what went wrong is told above the page, but a conflict is the field's own to show. */
export async function writeText<T>(model: ReviewModel, work: () => Promise<Result<T>>): Promise<Result<T>> {
  let conflict: Result<T> | null = null;
  const result = await model.write(async () => {
    const answer = await work();
    if (answer.ok || answer.error.code !== 'conflict') return answer;
    conflict = answer;
    return done(answer.error.current as T);
  });
  return conflict ?? result;
}
