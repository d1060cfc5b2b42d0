import { framework } from '../../../content/framework.ts';
import type { UnsavedText } from '../../../core/model/unsavedText.ts';
import { forgetUnsaved, unsavedFields, unsavedText } from '../../../core/platform/unsavedText.ts';
import type { PlanModel } from './planModel.ts';
import { saveNote, saveReflections, saveStage } from './planTexts.ts';
import { newStep, saveStepText, stepsOf, stepTextOf } from './stepText.ts';

/**
 * Stores what was typed into the plan of a review when its window was closed: the field may stand in a part that is not
 * drawn again by itself, and the form of a new step is not drawn again at all. What cannot be stored, because another
 * window has written there since, waits in its field.
 */
export async function storeLeft(plan: PlanModel): Promise<void> {
  const of = `${plan.panel.review.id} `;
  for (const name of unsavedFields(of)) {
    const left = unsavedText(name);
    const saved = left && (await save(plan, name.slice(of.length), left));
    if (saved?.ok && unsavedText(name)?.text === left?.text) forgetUnsaved(name);
  }
}

const has = (items: readonly { id: string }[], id: string) => items.some((item) => item.id === id);

function save(plan: PlanModel, field: string, left: UnsavedText) {
  const [id = '', stepId, end] = field.split(' ');
  if (has(framework.chain, id)) return saveStage(plan, id, left);
  if (has(framework.steps, id)) return saveNote(plan, id, left);
  if (!has(framework.questions, id)) return null;
  if (stepId === undefined) return saveReflections(plan, id, left);
  const text = stepTextOf(end);
  return text ? saveStepText(stepsOf(plan, id), newStep(stepId), text, left) : null;
}
