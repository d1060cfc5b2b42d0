import { render } from 'preact';
import { expect, test } from 'vitest';
import { guideItems } from '../../content/items.ts';
import { search } from '../../content/search.ts';
import { wordsOf } from '../../content/searchTerms.ts';
import { Results } from '../../entrypoints/popup/Results.tsx';

const nothing = () => undefined;

function show(query: string): HTMLElement {
  const root = document.createElement('div');
  render(
    <Results label="Results" headed={false} rows={search(query, 8)} at={0} onPoint={nothing} onOpen={nothing} />,
    root,
  );
  return root;
}

test('the words that were found are set strong, also one with an apostrophe', () => {
  const strong = [...show('Guskey').querySelectorAll('b')].map((word) => word.textContent);
  expect(strong).toContain('Guskey’s');
});

test('every word of the guidance that has more than letters and digits is found and drawn', () => {
  const words = new Set(guideItems().flatMap((entry) => wordsOf(JSON.stringify(entry.item))));
  const odd = [...words].filter((word) => /[^\p{L}\p{N}]/u.test(word));
  expect(odd).not.toEqual([]);
  for (const word of odd) expect(() => show(word), word).not.toThrow();
});
