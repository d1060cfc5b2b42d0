import { browser } from 'wxt/browser';
import type { Place } from './guidePage.ts';

/** One line under the address bar, for the guide item with that id. */
export type OmniboxLine = { id: string; text: string };

const LINES = 5;
/** Marks the id of a chosen line; nothing else is remembered, as the worker may be ended before Enter. */
const CHOSEN = '#';

/**
 * Answers the address bar keyword. `search` gives lines for what was typed, best first; `open` gets the id of the
 * chosen line, or of the best line when a person pressed Enter without choosing, or null when nothing fits; and where.
 * `hint` is the first line, such as “Look up in the standards”.
 */
export function registerOmnibox(
  search: (query: string) => OmniboxLine[],
  open: (id: string | null, place: Place) => void,
  hint: string,
): void {
  browser.omnibox.setDefaultSuggestion({ description: lineText(hint) });
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    const lines = search(query).slice(0, LINES);
    suggest(lines.map((line) => ({ content: CHOSEN + line.id, description: lineText(line.text) })));
  });
  browser.omnibox.onInputEntered.addListener((entered, place) => {
    if (entered.startsWith(CHOSEN)) open(entered.slice(CHOSEN.length), place);
    else open(search(entered)[0]?.id ?? null, place);
  });
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
function lineText(text: string): string {
  if (import.meta.env.BROWSER === 'firefox') return text;
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
