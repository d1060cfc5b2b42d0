import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Chip } from '../../../components/picker/Chips.tsx';
import { chipsOf, offeredOf, useSuggestions, whyWords } from '../../../components/picker/useSuggestions.ts';
import type { Offered } from '../../../core/model/suggestion.ts';
import type { PanelModel } from '../panelModel.ts';

/**
 * What the keys 1 to 3 take for a passage: what is suggested for it, else the standards used before. `refuse` (key 0) says
 * that nothing fits: the passage then has no offer until others are chosen.
 */
export type Offer = { chips: Chip[]; offered: (taken: string) => Offered | null; refuse: () => void };

/** The offer for the words that are chosen; a suggestion is said once the choice has come to rest. */
export function useOffer({ suggest, settings, vocabulary, say }: PanelModel, words: string): Offer {
  const found = useSuggestions(suggest, words, settings.lastRole, true);
  const [refused, setRefused] = useState<string | null>(null);
  const suggested = found.text === words ? found.standards : [];
  const [first] = suggested;
  const why = whyWords(words, first, vocabulary.standards.find(({ id }) => id === first?.standardId)?.name);
  useEffect(() => {
    if (why) say(why);
  }, [why]);
  return {
    chips: refused === words ? [] : chipsOf(vocabulary, suggested, settings.recentStandards),
    offered: (taken) => offeredOf(suggested, [taken]),
    refuse: () => {
      setRefused(words);
      say(i18n.t('picker.nothingFits'));
    },
  };
}
