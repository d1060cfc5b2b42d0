import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { darkName, HIGHLIGHT_NAMES } from '../../core/annotate/highlightNames.ts';

test('every highlight name has its rule, with its values written out', async () => {
  const css = await readFile(new URL('../../core/annotate/highlights.css', import.meta.url), 'utf8');
  const rules = [...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name);
  expect(rules.toSorted()).toEqual(HIGHLIGHT_NAMES.flatMap((name) => [name, darkName(name)]).toSorted());
  expect(css).not.toMatch(/var\(|light-dark\(/);
});
