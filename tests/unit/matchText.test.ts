import { expect, test } from 'vitest';
import { matchText } from '../../components/picker/matchText.ts';

test.each([
  ['evid', 'Evidence'],
  ['EVIDENSE', 'Evidence'],
  ['ledership', 'Leadership'],
  ['desings', 'Learning Designs'],
  ['colaborative inq', 'Culture of Collaborative Inquiry'],
  ['résumé', 'Resume'],
])('“%s” finds %s', (query, text) => expect(matchText(query, [text])).toBeGreaterThan(0));

test.each([
  ['ev dog', 'Evidence'],
  ['eqt', 'Equity'],
  ['vidence', 'Evidence'],
])('“%s” does not find %s', (query, text) => expect(matchText(query, [text])).toBe(0));

test('a name counts more than words behind it, and an exact beginning more than a slip', () => {
  expect(matchText('lead', ['Leadership', ''])).toBeGreaterThan(matchText('lead', ['Other', 'leads']));
  expect(matchText('resources', ['Resources'])).toBeGreaterThan(matchText('resourses', ['Resources']));
});
