import actionSteps from './frameworks/learning-forward-2022/actionSteps.json' with { type: 'json' };
import categories from './frameworks/learning-forward-2022/categories.json' with { type: 'json' };
import head from './frameworks/learning-forward-2022/framework.json' with { type: 'json' };
import questions from './frameworks/learning-forward-2022/questions.json' with { type: 'json' };
import responsibilities from './frameworks/learning-forward-2022/responsibilities.json' with { type: 'json' };
import roles from './frameworks/learning-forward-2022/roles.json' with { type: 'json' };
import standards from './frameworks/learning-forward-2022/standards.json' with { type: 'json' };
import type { Category, Framework, Question, Responsibility, Standard, Step } from './schema.ts';

/**
 * The bundled framework: Standards for Professional Learning, 2022. Never changed at run time.
 * Its shape is proved by a test and not parsed here, so that a popup opens without zod.
 */
export const framework = {
  ...head,
  categories,
  standards,
  roles,
  responsibilities,
  questions,
  stepGroups: actionSteps.groups,
  steps: actionSteps.steps,
} as Framework;

/** The standard with this id; undefined for an id that this edition does not have. */
export function standardById(id: string): Standard | undefined {
  return framework.standards.find((standard) => standard.id === id);
}

/** The category with this id; undefined for an id that this edition does not have. */
export function categoryById(id: string): Category | undefined {
  return framework.categories.find((category) => category.id === id);
}

/** The category that a standard belongs to; undefined for a standard that this edition does not have. */
export function categoryOfStandard(standardId: string): Category | undefined {
  const standard = standardById(standardId);
  return standard && categoryById(standard.categoryId);
}

/** The standards of a category, in the publisher's order. */
export function standardsOf(categoryId: string): Standard[] {
  return framework.standards.filter((standard) => standard.categoryId === categoryId);
}

/** All responsibilities of a role, in the order of its guide; empty for a role that is not loaded. */
export function responsibilitiesOf(roleId: string): Responsibility[] {
  return framework.responsibilities.filter((responsibility) => responsibility.roleId === roleId);
}

/** The role's responsibilities that serve at least one of these standards (our reading); none given means all. */
export function responsibilitiesFor(roleId: string, standardIds: readonly string[]): Responsibility[] {
  const all = responsibilitiesOf(roleId);
  if (standardIds.length === 0) return all;
  return all.filter((responsibility) => responsibility.standards.some((id) => standardIds.includes(id)));
}

/** The reflection questions of a role, 1 to 9; empty for a role that is not loaded. */
export function questionsOf(roleId: string): Question[] {
  return framework.questions.filter((question) => question.roleId === roleId);
}

/** The action steps of a group, in order. */
export function stepsOf(groupId: string): Step[] {
  return framework.steps.filter((step) => step.groupId === groupId);
}
