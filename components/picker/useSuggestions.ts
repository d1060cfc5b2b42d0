import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Offered, Suggestion, Suggestions } from '../../core/model/suggestion.ts';
import type { Chip } from './Chips.tsx';

/** Asks what a passage speaks to; null when nobody answers. `role` is whose responsibilities are asked for. */
export type Suggest = (text: string, role: string | null) => Promise<Suggestions | null>;

/** How long typing rests before it is asked about, in milliseconds. */
const REST = 300;

const NONE: Suggestions = { standards: [], responsibilities: [] };

/** What is suggested for a passage; follows its words while they are typed, and the role. */
export function useSuggestions(suggest: Suggest | undefined, text: string, role: string | null, typed: boolean) {
  const [found, setFound] = useState<Suggestions & { text: string }>({ ...NONE, text: '' });
  useEffect(() => {
    if (!suggest || !text.trim()) return setFound({ ...NONE, text });
    let here = true;
    const ask = () =>
      void suggest(text, role).then((answer) => {
        if (here) setFound({ ...(answer ?? NONE), text });
      });
    const timer = typed ? setTimeout(ask, REST) : undefined;
    if (!typed) ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [suggest, text, role]);
  return found;
}

/** Suggested standards as chips, else (nothing is suggested) those used before. */
export function chipsOf(vocabulary: Vocabulary, suggested: Suggestion[], recent: string[]): Chip[] {
  const chip = (id: string, more: Pick<Chip, 'tier'> = {}): Chip[] => {
    const standard = vocabulary.standards.find((entry) => entry.id === id);
    if (!standard) return [];
    const code = vocabulary.categories.find((category) => category.id === standard.categoryId)?.code ?? 'rc';
    return [{ id, name: standard.name, code, ...more }];
  };
  return suggested.length > 0
    ? suggested.slice(0, 3).flatMap(({ standardId, tier }) => chip(standardId, { tier }))
    : recent.slice(0, 3).flatMap((id) => chip(id));
}

/** The words that led to a suggestion, as they stand in the passage, each once. */
function phrasesOf(text: string, { why }: Suggestion): string[] {
  return [...new Set(why.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))];
}

/** “Evidence is likely. Why: …”, for the suggestion at hand; '' where there is none. */
export function whyWords(text: string, suggestion: Suggestion | undefined, name: string | undefined): string {
  if (!suggestion || !name) return '';
  const phrases = phrasesOf(text, suggestion).slice(0, 4);
  const quoted = phrases.map((phrase) => `“${phrase}”`).join(', ');
  const is = i18n.t(suggestion.tier === 'likely' ? 'picker.isLikely' : 'picker.isPossible', [name]);
  const said = [is, quoted && i18n.t('picker.why', [quoted]), suggestion.denied && i18n.t('picker.denied')];
  return said.filter(Boolean).join(' ');
}

/** What was offered, to be kept with what was chosen; null where nothing was. */
export function offeredOf(suggested: Suggestion[], taken: string[]): Offered | null {
  if (suggested.length === 0) return null;
  const shown = suggested.slice(0, 3).map((each) => ({
    standardId: each.standardId,
    phrases: [...new Set(each.why.map(({ phrase }) => phrase))].slice(0, 50),
  }));
  return { shown, taken: taken.filter((id) => shown.some(({ standardId }) => standardId === id)) };
}
