import type { FirstStep } from '../../../core/model/answer.ts';
import type { Result } from '../../../core/model/result.ts';
import { forgetUnsaved, unsavedFields, unsavedText } from '../../../core/platform/unsavedText.ts';

/** Stores what `change` makes of the steps that are there now; null: that cannot be. */
export type ChangeSteps = (
  change: (now: FirstStep[]) => FirstStep[] | null,
  done?: { text: string },
) => Promise<Result<unknown>>;

/** What is typed of a first step. */
export const STEP_TEXTS = ['text', 'owner'] as const;
export type StepText = (typeof STEP_TEXTS)[number];

/** A first step of which nothing is said yet. */
export const newStep = (id: string): FirstStep => ({ id, text: '', owner: '', due: null, status: 'open' });

/** The steps with a change to one; one that is not among them yet is added. */
export const withStep = (now: FirstStep[], step: FirstStep, patch: Partial<FirstStep>): FirstStep[] =>
  now.some(({ id }) => id === step.id)
    ? now.map((each) => (each.id === step.id ? { ...each, ...patch } : each))
    : [...now, { ...step, ...patch }];

/** Stores one text of a step that was typed over `base`; `conflict` when another one is stored. */
export function saveStepText(change: ChangeSteps, step: FirstStep, field: StepText, text: string, base: string) {
  return change((now) => {
    const before = now.find(({ id }) => id === step.id)?.[field] ?? '';
    return before === base || before === text ? withStep(now, step, { [field]: text }) : null;
  });
}

/** The name of a text over restarts; it says where the step belongs, as a new step is in no record yet. */
export const stepField = (of: string, stepId: string, field: StepText): string => `${of} ${stepId} ${field}`;

/**
 * Stores what was typed into the form of a step when its window was closed: that form is not drawn again by itself, and
 * that of a new step never. What cannot be stored stays where it is. `of` names review and question.
 */
export async function storeLeft(of: string, change: ChangeSteps): Promise<void> {
  for (const name of unsavedFields(`${of} `)) {
    const [id = '', end] = name.slice(of.length + 1).split(' ');
    const field = STEP_TEXTS.find((each) => each === end);
    const left = unsavedText(name);
    if (!field || !left) continue;
    const saved = await saveStepText(change, newStep(id), field, left.text, left.base);
    if (saved.ok) forgetUnsaved(name);
  }
}
