import { expect, test } from 'vitest';
import { framework, standardById } from '../../content/framework.ts';
import { itemById } from '../../content/items.ts';
import { shippedProfileSchema } from '../../content/profiles/profileSchema.ts';
import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import { requirementsSchema } from '../../core/model/profile.ts';

test.each(shippedProfiles.map((profile) => [profile.id, profile] as const))('%s fits its schema', (_, profile) => {
  expect(shippedProfileSchema.parse(profile)).toEqual(profile);
  expect(requirementsSchema.safeParse(profile).success).toBe(true);
  expect(profile.edition).toBe(framework.edition);
});

test.each(shippedProfiles.map((profile) => [profile.id, profile] as const))(
  '%s asks for what there is, once, with a reason of its own',
  (_, profile) => {
    const ids = profile.requirements.map(({ itemId }) => itemId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !['standard', 'responsibility'].includes(itemById(id)?.kind ?? 'none'))).toEqual([]);
    const reasons = profile.requirements.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  },
);

test.each(shippedProfiles.map((profile) => [profile.id, profile] as const))(
  '%s has a pass mark that what it requires does not reach by itself, and that can be reached',
  (_, profile) => {
    const standards = profile.requirements.filter(({ itemId }) => standardById(itemId));
    const least = standards.reduce((sum, { atLeast }) => sum + atLeast, 0);
    expect(profile.passMark).toBeGreaterThanOrEqual(least);
    expect(profile.passMark).toBeLessThan(2 * framework.standards.length);
  },
);

test('they are of four kinds of document, with ids and names of their own', () => {
  expect(shippedProfiles.map(({ id, kind }) => [id, kind])).toEqual([
    ['coaching-contract', 'proposal'],
    ['curriculum-contract', 'proposal'],
    ['workshop-contract', 'proposal'],
    ['improvement-plan', 'plan'],
  ]);
  expect(new Set(shippedProfiles.map(({ name }) => name)).size).toBe(4);
});
