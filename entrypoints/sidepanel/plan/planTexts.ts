import type { UnsavedText } from '../../../core/model/unsavedText.ts';
import type { PlanModel } from './planModel.ts';

/** Whether a text that was typed over `base` can be stored over what is there by now. */
const fits = (now: string | undefined, { text, base }: UnsavedText) => (now ?? '') === base || (now ?? '') === text;

/** Stores the reflections on a question; `conflict` when others are stored by now. */
export const saveReflections = (plan: PlanModel, questionId: string, typed: UnsavedText) =>
  plan.changeAnswer(questionId, (now) => (fits(now?.reflections, typed) ? { reflections: typed.text } : null));

/** Stores the note on an action step; `conflict` when another one is stored by now. */
export const saveNote = (plan: PlanModel, stepId: string, typed: UnsavedText) =>
  plan.changeStep(stepId, (now) => (fits(now?.note, typed) ? { note: typed.text } : null));

/** Stores what is monitored at a stage; `conflict` when something else is stored by now. */
export const saveStage = (plan: PlanModel, stageId: string, typed: UnsavedText) =>
  plan.changeStage(stageId, (now) => (fits(now?.text, typed) ? { text: typed.text } : null));
