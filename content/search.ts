import MiniSearch from 'minisearch';
import type { GuideItem, GuideItemKind } from './items.ts';
import { guideItems, itemById } from './items.ts';
import { type PhraseHit, phraseHits } from './phraseHits.ts';
import type { SearchHit } from './searchHit.ts';
import { searchHit } from './searchHit.ts';
import { indexTerms, queryTerm, swappedTerms, wordsOf } from './searchTerms.ts';

/** What one item is found by, from the strongest field to the weakest. */
type Entry = { id: string; title: string; aliases: string[]; terms: string[]; text: string; context: string[] };

/** Hits that score less than this part of the best are noise of single common words. */
const WORTH_SHOWING = 0.08;

/** People look for standards first, then for what a role has to do. */
const KIND_BOOST: Partial<Record<GuideItemKind, number>> = { standard: 4, category: 4, role: 4, responsibility: 1.6 };

/** Where not one word is found, two letters may have changed places, which counts as two wrong ones. */
const SWAPPED = { processTerm: swappedTerms, prefix: false, fuzzy: false };

/** What a key phrase is worth beside the best hit by words: little less when it is one word, more when it is several. */
const PHRASE = 0.9;
const CERTAIN = 1.05;

let index: MiniSearch<Entry> | undefined;

/**
 * Looks up everything in the guidance by words, old, new and usual names, and questions and steps by their number; one
 * or two wrong letters in a word are forgiven. Best first; empty when nothing is about it.
 */
export function search(query: string, limit = 12): SearchHit[] {
  index ??= buildIndex();
  const near = index.search(query);
  const named = phraseHits(query);
  const found = withPhrases(near.length > 0 || named.length > 0 ? near : index.search(query, SWAPPED), named);
  // A role or category that is named so must not hide what belongs to it.
  const best = found.find(({ id }) => !/^(role|category)$/.test(itemById(id)?.kind ?? ''))?.score ?? 0;
  const least = best * WORTH_SHOWING;
  return found
    .filter((result) => result.score >= least)
    .slice(0, limit)
    .flatMap((result) => {
      const entry = itemById(result.id);
      return entry ? [searchHit(entry, new Set(result.terms), result.phrases)] : [];
    });
}

type Found = { id: string; score: number; terms: string[]; phrases: string[] };

/** Adds the standards that key phrases lead to; a whole phrase outweighs single words found elsewhere. */
function withPhrases(near: readonly { id: string; score: number; terms: string[] }[], named: PhraseHit[]): Found[] {
  const best = near[0]?.score ?? 1;
  const found = new Map<string, Found>(near.map(({ id, score, terms }) => [id, { id, score, terms, phrases: [] }]));
  // Who names a role or a category wants that.
  const isNamed = /^(role|category)$/.test(itemById(near[0]?.id ?? '')?.kind ?? '');
  for (const { standardId, phrases, covers, isCertain } of isNamed ? [] : named) {
    const own = found.get(standardId) ?? { id: standardId, score: 0, terms: [] };
    const worth = best * covers * (isCertain && covers === 1 ? CERTAIN : PHRASE);
    const terms = phrases.flatMap((phrase) => wordsOf(phrase).flatMap((word) => indexTerms(word) ?? []));
    found.set(standardId, {
      id: standardId,
      score: Math.max(own.score, worth),
      terms: [...own.terms, ...terms],
      phrases,
    });
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

function buildIndex(): MiniSearch<Entry> {
  const built = new MiniSearch<Entry>({
    fields: ['title', 'aliases', 'terms', 'text', 'context'],
    tokenize: wordsOf,
    processTerm: indexTerms,
    searchOptions: {
      tokenize: wordsOf,
      processTerm: queryTerm,
      boost: { title: 5, aliases: 5, terms: 4, text: 1, context: 0.6 },
      boostDocument: (id) => KIND_BOOST[itemById(id)?.kind ?? 'step'] ?? 1,
      // The last word may still be being typed; short words before it would match far too much.
      prefix: (term, i, terms) => term.length >= 4 || (i === terms.length - 1 && term.length >= 2),
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : false),
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });
  built.addAll(guideItems().map(entryOf));
  return built;
}

function entryOf(entry: GuideItem): Entry {
  const base = { id: entry.item.id, aliases: [], terms: [], text: '', context: [] };
  switch (entry.kind) {
    case 'category':
      return { ...base, title: entry.item.name, aliases: [entry.item.short], text: entry.item.summary };
    case 'role':
      return { ...base, title: entry.item.name, aliases: entry.item.titles, text: entry.item.summary };
    case 'standard':
      return {
        ...base,
        title: entry.item.name,
        aliases: entry.item.aliases.map((alias) => alias.name),
        terms: entry.item.terms,
        text: `${entry.item.summary} ${entry.item.description}`,
        context: [entry.category.name],
      };
    case 'construct':
      return { ...base, title: entry.item.title, text: entry.item.text, context: [entry.standard.name] };
    case 'responsibility':
      return {
        ...base,
        title: entry.item.short,
        text: entry.item.text,
        context: [entry.role.name, ...entry.role.titles, entry.category.name],
      };
    case 'question':
      return {
        ...base,
        title: entry.item.text,
        aliases: [`question ${entry.item.number}`],
        context: [entry.role.name, ...entry.role.titles],
      };
    case 'step':
      return {
        ...base,
        title: entry.item.text,
        aliases: [`step ${entry.item.number}`],
        context: [entry.group.title],
      };
  }
}
