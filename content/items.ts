import { framework } from './framework.ts';
import type { Category, Construct, Question, Responsibility, Role, Standard, Step, StepGroup } from './schema.ts';

/** One item of the guidance that can be looked up, opened or cited, with what it belongs to. */
export type GuideItem =
  | { kind: 'category'; item: Category }
  | { kind: 'standard'; item: Standard; category: Category }
  | { kind: 'construct'; item: Construct; standard: Standard; category: Category }
  | { kind: 'role'; item: Role }
  | { kind: 'responsibility'; item: Responsibility; role: Role; category: Category }
  | { kind: 'question'; item: Question; role: Role }
  | { kind: 'step'; item: Step; group: StepGroup };

export type GuideItemKind = GuideItem['kind'];

let byId: Map<string, GuideItem> | undefined;

/** The item with this id, whatever its kind; undefined for an id that this edition does not have. */
export function itemById(id: string): GuideItem | undefined {
  byId ??= new Map(guideItems().map((entry) => [entry.item.id, entry]));
  return byId.get(id);
}

/** Every item, by kind, in the publisher's order. */
export function guideItems(): GuideItem[] {
  const categories = new Map(framework.categories.map((item) => [item.id, item]));
  const roles = new Map(framework.roles.map((item) => [item.id, item]));
  const groups = new Map(framework.stepGroups.map((item) => [item.id, item]));
  return [
    ...framework.categories.map((item): GuideItem => ({ kind: 'category', item })),
    ...framework.standards.map(
      (item): GuideItem => ({ kind: 'standard', item, category: known(categories, item.categoryId) }),
    ),
    ...framework.standards.flatMap((standard) =>
      standard.constructs.map(
        (item): GuideItem => ({ kind: 'construct', item, standard, category: known(categories, standard.categoryId) }),
      ),
    ),
    ...framework.roles.map((item): GuideItem => ({ kind: 'role', item })),
    ...framework.responsibilities.map(
      (item): GuideItem => ({
        kind: 'responsibility',
        item,
        role: known(roles, item.roleId),
        category: known(categories, item.categoryId),
      }),
    ),
    ...framework.questions.map((item): GuideItem => ({ kind: 'question', item, role: known(roles, item.roleId) })),
    ...framework.steps.map((item): GuideItem => ({ kind: 'step', item, group: known(groups, item.groupId) })),
  ];
}

/** References of the bundled data resolve (a test proves it); a broken one is a fault of the data, not of a person. */
function known<T>(map: Map<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The guidance names “${id}” and does not have it.`);
  return found;
}
