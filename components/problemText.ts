import { i18n } from '#i18n';
import type { Problem } from '../core/model/result.ts';

/** What happened, what is safe and what to do, in one or two sentences. */
export function problemText(problem: Problem): string {
  return i18n.t(`problem.${problem.code}`);
}
