import type { FirstStep } from '../../../core/model/answer.ts';
import type { UnsavedText } from '../../../core/model/unsavedText.ts';
import type { Done, PlanModel } from './planModel.ts';

/** Stores what `change` makes of the steps that are there now; null: that cannot be. */
export type ChangeSteps = (
  change: (now: FirstStep[]) => FirstStep[] | null,
  done?: Done,
) => ReturnType<PlanModel['changeAnswer']>;

/** Changes the first steps that came of a question. */
export const stepsOf =
  (plan: PlanModel, questionId: string): ChangeSteps =>
  (make, done) =>
    plan.changeAnswer(
      questionId,
      (now) => {
        const steps = make(now?.steps ?? []);
        return steps && { steps };
      },
      done,
    );

/** What is typed of a first step. */
const STEP_TEXTS = ['text', 'owner'] as const;
export type StepText = (typeof STEP_TEXTS)[number];

/** A first step of which nothing is said yet. */
export const newStep = (id: string): FirstStep => ({ id, text: '', owner: '', due: null, status: 'open' });

/** The steps with a change to one; one that is not among them yet is added. */
export const withStep = (now: FirstStep[], step: FirstStep, patch: Partial<FirstStep>): FirstStep[] =>
  now.some(({ id }) => id === step.id)
    ? now.map((each) => (each.id === step.id ? { ...each, ...patch } : each))
    : [...now, { ...step, ...patch }];

/** Stores one text of a step that was typed over `base`; `conflict` when another one is stored. */
export function saveStepText(change: ChangeSteps, step: FirstStep, field: StepText, { text, base }: UnsavedText) {
  return change((now) => {
    const before = now.find(({ id }) => id === step.id)?.[field] ?? '';
    return before === base || before === text ? withStep(now, step, { [field]: text }) : null;
  });
}

/** The name of a text over restarts; it says where the step belongs, as a new step is in no record yet. */
export const stepField = (of: string, stepId: string, field: StepText): string => `${of} ${stepId} ${field}`;

/** Which text a name, without what it is `of`, is for. */
export const stepTextOf = (end: string | undefined): StepText | undefined => STEP_TEXTS.find((each) => each === end);
