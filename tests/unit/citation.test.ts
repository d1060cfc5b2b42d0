import { expect, test } from 'vitest';
import { citationOf } from '../../content/citation.ts';
import { framework } from '../../content/framework.ts';
import { guideItems } from '../../content/items.ts';

test('a citation names item, framework, edition and publisher, and says whose words they are', () => {
  expect(citationOf('evidence')).toBe(
    'Evidence: Plans and judges learning by many kinds of data. Standards for Professional Learning, 2022 edition, ' +
      'Learning Forward. Our summary, not the publisher’s wording; original: https://standards.learningforward.org/',
  );
});

test('every item can be cited in one line without a gap', () => {
  for (const { item } of guideItems()) {
    const citation = citationOf(item.id);
    expect(citation, item.id).toContain(`${framework.name}, ${framework.edition}`);
    expect(citation, item.id).not.toMatch(/[{}\n]|\.\.|undefined/);
  }
});

test('an unknown id has no citation', () => {
  expect(citationOf('learning-communities')).toBeUndefined();
});
