import { expect, test } from 'vitest';
import { vocabulary } from '../../content/vocabulary.ts';

test('the picker gets names and short texts, and no long text of the guidance', () => {
  const known = vocabulary();
  expect(known.standards).toHaveLength(11);
  expect(known.responsibilities).toHaveLength(48);
  expect(known.roles.map((role) => role.name)).toEqual(['Coach', 'External partner', 'Superintendent']);
  expect(known.standards.find((standard) => standard.id === 'equity-drivers')?.words).toContain('Learning Drivers');
  expect(known).not.toHaveProperty('standards.0.description');
  expect(known).not.toHaveProperty('responsibilities.0.text');
});

test('it is plain JSON, small enough for one message', () => {
  const json = JSON.stringify(vocabulary());
  expect(JSON.parse(json)).toEqual(vocabulary());
  expect(json.length).toBeLessThan(20_000);
});
