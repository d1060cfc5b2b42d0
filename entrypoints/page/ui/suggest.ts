import type { Suggestions } from '../../../core/model/suggestion.ts';
import { ask } from '../ask.ts';

/** What was asked last: the toolbar asks about a selection, and the picker that opens from it asks the same. */
let last: { key: string; answer: Promise<Suggestions | null> } | null = null;

/** Asks the background what a passage speaks to, for one role's responsibilities; null when it does not answer. */
export function suggest(text: string, role: string | null): Promise<Suggestions | null> {
  const words = text.trim();
  if (!words) return Promise.resolve(null);
  const key = JSON.stringify([words, role]);
  if (last?.key !== key) {
    const answer = ask({ type: 'suggest:passage', text, role }).then((result) => {
      if (result.ok) return result.value;
      last = null;
      return null;
    });
    last = { key, answer };
  }
  return last.answer;
}
