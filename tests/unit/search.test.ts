import { expect, test } from 'vitest';
import { framework, standardsOf } from '../../content/framework.ts';
import { search } from '../../content/search.ts';

const first = (query: string, count: number) => search(query, count).map((hit) => hit.id);

test.each([
  // names: official, later, short, wrongly typed, half typed
  ['Curriculum, Assessment, and Instruction', 'curriculum-assessment-instruction'],
  ['CAI', 'curriculum-assessment-instruction'],
  ['cci', 'culture-of-collaborative-inquiry'],
  ['Learning Practices', 'equity-practices'],
  ['Learning Drivers', 'equity-drivers'],
  ['learning foundation', 'equity-foundations'],
  ['equity practises', 'equity-practices'],
  ['colaborative inquirey', 'culture-of-collaborative-inquiry'],
  ['curiculum', 'curriculum-assessment-instruction'],
  ['evid', 'evidence'],
  ['lerning desings', 'learning-designs'],
  ['polciy', 'superintendent-rc-3'],
  ['coachin', 'implementation'],
  // what plans and contracts write
  ['sub covrage for PLCs', 'resources'],
  ['release time', 'resources'],
  ['Title II', 'resources'],
  ['budget', 'resources'],
  ['PLC', 'culture-of-collaborative-inquiry'],
  ['coaching cycle', 'implementation'],
  ['feedback', 'implementation'],
  ['guskey', 'evidence'],
  ['Guskey’s levels', 'evidence'],
  ['data', 'evidence'],
  ['walkthrough', 'evidence'],
  ['HQIM', 'curriculum-assessment-instruction'],
  ['high quality materials', 'curriculum-assessment-instruction'],
  ['SEL', 'equity-practices'],
  ['bias', 'equity-drivers'],
  ['job embedded', 'learning-designs'],
  ['one-day workshop', 'learning-designs'],
  ['paraprofesional', 'equity-foundations'],
  ['micro-credential', 'professional-expertise'],
  ['vision', 'leadership'],
  ['parents', 'equity-practices'],
  ['special education', 'equity-practices'],
  // categories and roles, with other titles of theirs
  ['Conditions for Success', 'conditions-for-success'],
  ['rigorous content', 'rigorous-content'],
  ['coach', 'coach'],
  ['superintendant', 'superintendent'],
  ['vendor', 'external-partner'],
  ['principal', 'principal'],
  // numbers
  ['external partner question 9', 'external-partner'],
])('“%s” finds %s first', (query, id) => {
  expect(first(query, 1)).toEqual([id]);
});

test.each(['parking', 'buses', 'cafeteria', 'asbestos', 'for the', ' ', '?'])('“%s” finds nothing', (query) => {
  expect(search(query)).toEqual([]);
});

test('every standard is found first by its own name', () => {
  expect(framework.standards.map((standard) => first(standard.name, 1)[0])).toEqual(
    framework.standards.map((standard) => standard.id),
  );
});

test('“sub covrage for PLCs” finds the culture of inquiry among the first three', () => {
  expect(first('sub covrage for PLCs', 3)).toContain('culture-of-collaborative-inquiry');
});

test('a category finds its standards', () => {
  const ids = standardsOf('rigorous-content').map((standard) => standard.id);
  expect(first('rigorous content', 4).toSorted()).toEqual(['rigorous-content', ...ids].toSorted());
});

test.each([
  ['construct', 'manage the change', 'implementation-1'],
  ['responsibility', 'clients examine bias and assumptions', 'external-partner-tp-2'],
  ['question', 'tell decision-makers about time and money', 'coach-q7'],
  ['step', 'outside contract', 'steps-districts-schools-6'],
])('a %s is found', (kind, query, id) => {
  expect(search(query).find((hit) => hit.id === id)).toMatchObject({ kind });
});

test('what a role does is found by other titles of the role, and the title is shown', () => {
  const [role, hit] = search('vendor');
  expect(role).toMatchObject({ kind: 'role', title: 'External partner', matches: ['vendor'] });
  expect(hit).toMatchObject({ kind: 'responsibility', detail: 'External partner · vendor', matches: ['vendor'] });
});

test('questions and steps are found by their number', () => {
  expect(first('coach question 4', 2)).toContain('coach-q4');
  expect(first('external partner question 9', 2)).toContain('external-partner-q9');
  expect(first('question 3', 3)).toEqual(['coach-q3', 'external-partner-q3', 'superintendent-q3']);
});

test('the second line shows why an item was found', () => {
  const [hit] = search('sub covrage for PLCs');
  expect(hit).toMatchObject({ title: 'Resources', kind: 'standard', code: 'cs' });
  expect(hit?.detail).toContain('sub coverage');
  expect(hit?.matches).toEqual(expect.arrayContaining(['sub', 'coverage']));
  expect(search('learning drivers')[0]?.detail).toContain('Learning Drivers');
});

test('words to mark stand in the line they belong to', () => {
  for (const query of ['data use', 'time for teams', 'substitute pay', 'vision', 'contract']) {
    for (const hit of search(query)) {
      for (const word of hit.matches) expect(hit.detail).toContain(word);
    }
  }
});

test('no more hits than asked for', () => {
  expect(search('learning', 4)).toHaveLength(4);
});
