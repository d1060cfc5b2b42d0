import type { AnswerRecord } from '../model/answer.ts';
import type { StageNote } from '../model/stageNote.ts';
import type { StepStatus } from '../model/stepStatus.ts';

/** Whether a team wrote something beside a question: a reflection or a first step. A citation alone is no answer. */
export function isAnswered(answer: Pick<AnswerRecord, 'reflections' | 'steps'> | undefined): boolean {
  return answer !== undefined && (answer.reflections.trim() !== '' || answer.steps.length > 0);
}

/** Whether a review says anything of a stage: what is monitored, or a passage that says so. */
export function isMonitored(note: Pick<StageNote, 'text' | 'cited'> | undefined): boolean {
  return note !== undefined && (note.text.trim() !== '' || note.cited.length > 0);
}

/** How many of the steps have each status; `''` counts those of which nothing was said. */
export function stepTally(
  stepIds: readonly string[],
  statusOf: (stepId: string) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of stepIds) {
    const status = statusOf(id) ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** The status that a step had at a time (milliseconds since 1970); null before anything was said of it. */
export function statusAt(step: StepStatus, time: number): string | null {
  return movesOf(step).findLast(({ at }) => at <= time)?.status ?? null;
}

/** All that was said of one step, oldest first, the last of it as it is now. */
function movesOf(step: StepStatus): { status: string | null; at: number }[] {
  return [...step.past, { status: step.status, at: step.since }].sort((a, b) => a.at - b.at);
}

/** One day on which statuses changed: `time` is its last change, `changed` the steps that ended it otherwise than they began it. */
export type StepDay = { time: number; changed: { stepId: string; from: string | null; to: string | null }[] };

/** The days on which statuses were said or changed, oldest first, in the time zone of this computer. */
export function stepDays(steps: readonly StepStatus[]): StepDay[] {
  const lastOfDay = new Map<number, number>();
  for (const step of steps) {
    for (const { at } of movesOf(step)) {
      const day = startOfDay(at);
      lastOfDay.set(day, Math.max(lastOfDay.get(day) ?? 0, at));
    }
  }
  return [...lastOfDay]
    .sort(([a], [b]) => a - b)
    .map(([day, time]) => ({
      time,
      changed: steps.flatMap((step) => {
        const [from, to] = [statusAt(step, day - 1), statusAt(step, time)];
        return from === to ? [] : [{ stepId: step.stepId, from, to }];
      }),
    }))
    .filter(({ changed }) => changed.length > 0);
}

/**
 * How many steps stand otherwise now than at the end of the first day on which the team said how far they were (`since`,
 * a time of that day). A step of which nothing was said then does not count. Null when nothing was said yet.
 */
export function changedSinceFirst(steps: readonly StepStatus[]): { changed: number; since: number } | null {
  const first = stepDays(steps)[0];
  if (!first) return null;
  const changed = steps.filter((step) => {
    const before = statusAt(step, first.time);
    return before !== null && before !== step.status;
  });
  return { changed: changed.length, since: first.time };
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
