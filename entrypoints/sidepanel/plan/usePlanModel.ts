import { useMemo, useRef } from 'preact/hooks';
import type { Problem, Result } from '../../../core/model/result.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { answersOf, saveAnswer } from '../../../core/store/answers.ts';
import { documentsOf } from '../../../core/store/documents.ts';
import { saveStageNote, stageNotesOf } from '../../../core/store/stageNotes.ts';
import { saveStepStatus, stepStatusesOf } from '../../../core/store/stepStatuses.ts';
import { tagsByIds } from '../../../core/store/tags.ts';
import { saveOver } from '../../shell/saveOver.ts';
import { useLive } from '../../shell/useLive.ts';
import type { PanelModel } from '../panelModel.ts';
import type { Change, Done, PlanModel } from './planModel.ts';
import { useShowPassage } from './useShowPassage.ts';

type Kept = { id: string; revision: number };

/** Wires the plan of the panel's review together; null until it is read. */
export function usePlanModel(panel: PanelModel): PlanModel | null {
  const reviewId = panel.review.id;
  const failed = (problem: Problem) => panel.dismiss({ failure: { problem, retry: () => location.reload() } });
  const answers = useLive(() => answersOf(reviewId), [reviewId], failed);
  const steps = useLive(() => stepStatusesOf(reviewId), [reviewId], failed);
  const stages = useLive(() => stageNotesOf(reviewId), [reviewId], failed);
  const documents = useLive(() => documentsOf(reviewId), [reviewId], failed);
  const records = [...(answers ?? []), ...(steps ?? []), ...(stages ?? [])];
  const ids = [...new Set(records.flatMap(({ cited }) => cited))].sort().join(' ');
  const read = useLive(() => tagsByIds(ids.split(' ').filter(Boolean)), [ids], failed);
  // While one more is being read the others stay.
  const lastRead = useRef<ReadonlyMap<string, Tag> | null>(null);
  if (read) lastRead.current = read;
  const showPassage = useShowPassage(panel, documents ?? []);
  const byQuestion = useMemo(() => new Map(answers?.map((each) => [each.questionId, each])), [answers]);
  const byStep = useMemo(() => new Map(steps?.map((each) => [each.stepId, each])), [steps]);
  const byStage = useMemo(() => new Map(stages?.map((each) => [each.stageId, each])), [stages]);
  if (!answers || !steps || !stages || !documents) return null;

  /** Two windows that change different things of one record both have their way; `write` says what else goes wrong. */
  function changing<R extends Kept, P>(
    there: ReadonlyMap<string, R>,
    save: (id: string, revision: number | null, patch: P) => Promise<Result<R>>,
  ): Change<R, P> {
    return async (id, patchOf, done?: Done) => {
      const attempt = () => saveOver(there.get(id) ?? null, patchOf, (revision, patch) => save(id, revision, patch));
      const first = await attempt();
      if (!first.ok && first.error.code === 'conflict') return first;
      let next: Result<R> | null = first;
      return panel.write(
        async () => {
          const result = next ?? (await attempt());
          next = null;
          return result;
        },
        done && { ...done, undo: panel.undoOnly },
      );
    };
  }
  return {
    ...{ panel, documents, showPassage, answers: byQuestion, steps: byStep, stages: byStage, cited: lastRead.current },
    changeAnswer: changing(byQuestion, (questionId, revision, patch) =>
      saveAnswer({ reviewId, questionId, revision, patch }),
    ),
    changeStep: changing(byStep, (stepId, revision, patch) => saveStepStatus({ reviewId, stepId, revision, patch })),
    changeStage: changing(byStage, (stageId, revision, patch) => saveStageNote({ reviewId, stageId, revision, patch })),
  };
}
