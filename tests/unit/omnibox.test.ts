import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerOmnibox } from '../../core/platform/omnibox.ts';

type Line = { content: string; description: string };
let type: (query: string, suggest: (lines: Line[]) => void) => void;
let enter: (text: string, place: string) => void;
let first: string;

beforeEach(() => {
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        first = description;
      },
      onInputChanged: { addListener: (listener: typeof type) => (type = listener) },
      onInputEntered: { addListener: (listener: typeof enter) => (enter = listener) },
    },
  });
});

const items = [
  { id: 'evidence', text: 'Evidence <Standard> & "more"' },
  { id: 'coach-tp-4', text: 'Uses evidence' },
];
const search = (query: string) => (query.includes('evid') ? items : []);

test('lines are escaped for the address bar, and a chosen one opens its item', () => {
  const opened: [string | null, string][] = [];
  registerOmnibox(search, (id, place) => opened.push([id, place]), 'Look up “evidence” & more');
  let lines: Line[] = [];
  type('evid', (suggested) => {
    lines = suggested;
  });
  expect(first).toBe('Look up “evidence” &#38; more');
  expect(lines[0]?.description).toBe('Evidence &#60;Standard&#62; &#38; &#34;more&#34;');
  enter(lines[1]?.content ?? '', 'currentTab');
  enter('evid', 'newForegroundTab');
  enter('parking', 'currentTab');
  expect(opened).toEqual([
    ['coach-tp-4', 'currentTab'],
    ['evidence', 'newForegroundTab'],
    [null, 'currentTab'],
  ]);
});
