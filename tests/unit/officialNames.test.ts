import { expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { publisherTexts, WITHOUT_TEXTS } from '../publisherTexts.ts';

test('official names stand exactly as the publisher writes them', (context) => {
  const texts = publisherTexts();
  if (!texts) return context.skip(WITHOUT_TEXTS);
  const all = [...texts.values()].join('\n');
  // The guides set the names of standards in capitals.
  const missing = [
    ...framework.categories.map((category) => category.name),
    ...framework.standards.map((standard) => standard.name.toUpperCase()),
    ...framework.roles.map((role) => role.name),
    ...framework.statuses.map((status) => status.name),
    ...framework.resources.map((resource) => resource.title),
    framework.name,
    framework.publisher,
  ].filter((name) => !new RegExp(`(?<!\\w)${name}(?!\\w)`).test(all));
  expect(missing).toEqual([]);
});

test('standards stand in the publisher’s order', (context) => {
  const guide = publisherTexts()?.get('action-guide-coach.md');
  if (guide === undefined) return context.skip(WITHOUT_TEXTS);
  const places = framework.standards.map((standard) =>
    guide.search(new RegExp(`^${standard.name.toUpperCase()}$`, 'm')),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
