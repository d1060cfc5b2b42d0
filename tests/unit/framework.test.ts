import { expect, test } from 'vitest';
import {
  categoryOfStandard,
  framework,
  questionsOf,
  responsibilitiesFor,
  responsibilitiesOf,
  standardById,
  standardsOf,
  stepsOf,
} from '../../content/framework.ts';
import { guideItems, itemById } from '../../content/items.ts';
import { frameworkSchema } from '../../content/schema.ts';
import { guideIdSchema } from '../../core/model/tag.ts';

const constructs = framework.standards.flatMap((standard) => standard.constructs);
const everyItem = [
  ...framework.categories,
  ...framework.standards,
  ...constructs,
  ...framework.foundations,
  ...framework.chain,
  ...framework.resources,
  ...framework.roles,
  ...framework.responsibilities,
  ...framework.questions,
  ...framework.statuses,
  ...framework.stepGroups,
  ...framework.steps,
];

test('the framework fits its schema and has nothing that the schema does not know', () => {
  expect(frameworkSchema.parse(framework)).toEqual(framework);
});

test('it is complete', () => {
  expect(framework.categories.map((category) => standardsOf(category.id).length)).toEqual([3, 4, 4]);
  expect(constructs).toHaveLength(33);
  expect(framework.foundations).toHaveLength(7);
  expect(framework.chain.map((stage) => stage.order)).toEqual([1, 2, 3, 4, 5]);
  expect(framework.resources).toHaveLength(5);
  expect(framework.steps).toHaveLength(23);
  expect(framework.stepGroups.map((group) => stepsOf(group.id).length)).toEqual([5, 6, 7, 5]);
});

test.each([
  ['coach', [4, 6, 6]],
  ['external-partner', [4, 6, 6]],
  ['superintendent', [4, 5, 7]],
])('the guide of the %s is complete', (roleId, counts) => {
  const of = (categoryId: string) => responsibilitiesOf(roleId).filter((one) => one.categoryId === categoryId);
  expect(framework.categories.map((category) => of(category.id).length)).toEqual(counts);
  expect(questionsOf(roleId).map((question) => question.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const served = new Set(responsibilitiesOf(roleId).flatMap((one) => one.standards));
  expect(framework.standards.filter((standard) => !served.has(standard.id))).toEqual([]);
});

test('a role whose guide is not loaded has a name and a link, and nothing else', () => {
  const rest = framework.roles.filter((role) => !role.loaded);
  expect(rest.map((role) => role.name)).toEqual([
    'State commissioner',
    'System/central office',
    'Principal',
    'Teacher',
  ]);
  for (const role of rest) {
    expect(role.url).toMatch(/^https:/);
    expect([...responsibilitiesOf(role.id), ...questionsOf(role.id)]).toEqual([]);
  }
});

test('ids are unique across all kinds and are ids that a tag can hold', () => {
  const ids = everyItem.map((one) => one.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const id of ids) expect(guideIdSchema.safeParse(id).success, id).toBe(true);
});

test('an id says what it names', () => {
  for (const one of framework.responsibilities) {
    const code = framework.categories.find((category) => category.id === one.categoryId)?.code;
    expect(one.id).toMatch(new RegExp(`^${one.roleId}-${code}-\\d$`));
  }
  for (const one of framework.questions) expect(one.id).toBe(`${one.roleId}-q${one.number}`);
  for (const one of framework.steps) expect(one.id).toBe(`${one.groupId}-${one.number}`);
  for (const standard of framework.standards) {
    expect(standard.constructs.map((one) => one.id)).toEqual([1, 2, 3].map((n) => `${standard.id}-${n}`));
  }
});

test('every item is of this edition and names a document that is listed', () => {
  const documents = new Set(framework.sources.map((source) => source.id));
  for (const one of everyItem) {
    expect(one.edition, one.id).toBe(framework.edition);
    expect(documents.has(one.source.document), one.id).toBe(true);
  }
});

test('references resolve', () => {
  // Throws on a category, role or group that is not there.
  expect(guideItems().length).toBe(3 + 11 + 33 + 7 + 48 + 27 + 23);
  for (const question of framework.questions) {
    for (const id of question.standards) expect(standardById(id), question.id).toBeDefined();
  }
});

test('a responsibility serves standards of its own category', () => {
  for (const one of framework.responsibilities) {
    for (const id of one.standards) expect(categoryOfStandard(id)?.id, one.id).toBe(one.categoryId);
  }
});

test('short texts differ within a role, so that rows of the picker can be told apart', () => {
  for (const role of framework.roles) {
    const shorts = responsibilitiesOf(role.id).map((one) => one.short);
    expect(new Set(shorts).size).toBe(shorts.length);
  }
});

test('responsibilities are narrowed by the standards chosen; with none, all are there', () => {
  const ids = (standards: string[]) => responsibilitiesFor('external-partner', standards).map((one) => one.id);
  expect(ids(['implementation'])).toEqual(['external-partner-tp-5', 'external-partner-tp-6']);
  expect(ids(['evidence', 'equity-practices'])).toEqual([
    'external-partner-rc-1',
    'external-partner-rc-2',
    'external-partner-tp-4',
  ]);
  expect(ids([])).toHaveLength(16);
});

test('an item is found by its id with what it belongs to, and an unknown id finds nothing', () => {
  expect(itemById('evidence-2')).toMatchObject({ kind: 'construct', standard: { name: 'Evidence' } });
  expect(itemById('coach-tp-4')).toMatchObject({ kind: 'responsibility', role: { name: 'Coach' } });
  expect(itemById('steps-adopted-1')).toMatchObject({ kind: 'step', group: { id: 'steps-adopted' } });
  expect(itemById('learning-communities')).toBeUndefined();
});

test('the names that three standards have now are aliases', () => {
  const later = framework.standards.flatMap((standard) =>
    standard.aliases.filter((alias) => alias.kind === 'later-name').map((alias) => [standard.name, alias.name]),
  );
  expect(later).toEqual([
    ['Equity Practices', 'Learning Practices'],
    ['Equity Drivers', 'Learning Drivers'],
    ['Equity Foundations', 'Learning Foundations'],
  ]);
});
