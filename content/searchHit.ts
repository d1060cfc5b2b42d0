import type { GuideItem, GuideItemKind } from './items.ts';
import type { Category, Role, Standard } from './schema.ts';
import { indexTerms, wordsOf } from './searchTerms.ts';

export type SearchHit = {
  id: string;
  kind: GuideItemKind;
  title: string;
  /** Second line: what the item says or belongs to, with the name or term that was matched where that helps. */
  detail: string;
  /** Number of a question or step in its list, else null. */
  number: number | null;
  /** Category for the glyph; null for roles, questions and steps. */
  code: Category['code'] | null;
  /** Words of `detail` that answer the query, as they stand there, to be marked. */
  matches: string[];
};

/** At most this many names and terms are added to the line of a standard. */
const TERMS_SHOWN = 2;

/**
 * The line that lookup shows for an item; `terms` are the words of the index that the query has matched, `phrases` the
 * key phrases of a standard that stand in it.
 */
export function searchHit(entry: GuideItem, terms: ReadonlySet<string>, phrases: readonly string[] = []): SearchHit {
  const { title, detail, number, code } = lineOf(entry, terms, phrases);
  const matches = [...new Set(wordsOf(detail).filter((word) => isMatched(word, terms)))];
  return { id: entry.item.id, kind: entry.kind, title, detail, number, code, matches };
}

function lineOf(
  entry: GuideItem,
  terms: ReadonlySet<string>,
  phrases: readonly string[],
): Omit<SearchHit, 'id' | 'kind' | 'matches'> {
  switch (entry.kind) {
    case 'category':
      return { title: entry.item.name, detail: entry.item.summary, number: null, code: entry.item.code };
    case 'role': {
      const [, ...otherName] = roleNames(entry.item, terms);
      return { title: entry.item.name, detail: join([entry.item.summary, ...otherName]), number: null, code: null };
    }
    case 'standard': {
      const detail = join([entry.item.summary, ...telling(entry.item, terms, phrases)]);
      return { title: entry.item.name, detail, number: null, code: entry.category.code };
    }
    case 'construct': {
      const detail = join([entry.standard.name, entry.item.text]);
      return { title: entry.item.title, detail, number: null, code: entry.category.code };
    }
    case 'responsibility': {
      const role = roleNames(entry.role, terms);
      const shown = matchedIn([entry.item.short, ...role].join(' '), terms);
      const more = matchedIn(entry.item.text, terms).some((word) => !shown.includes(word));
      const detail = join([...role, ...(more ? [entry.item.text] : [])]);
      return { title: entry.item.short, detail, number: null, code: entry.category.code };
    }
    case 'question': {
      const detail = join(roleNames(entry.role, terms));
      return { title: entry.item.text, detail, number: entry.item.number, code: null };
    }
    case 'step':
      return { title: entry.item.text, detail: entry.group.title, number: entry.item.number, code: null };
  }
}

/** The role, with the other title that was looked for. */
function roleNames(role: Role, terms: ReadonlySet<string>): string[] {
  const title = role.titles.find((name) => wordsOf(name).every((word) => isMatched(word, terms)));
  return title === undefined ? [role.name] : [role.name, title];
}

/** Names that were matched whole, then names and terms that show matched words not shown so far. */
function telling(standard: Standard, terms: ReadonlySet<string>, phrases: readonly string[]): string[] {
  const shown = new Set(matchedIn(`${standard.name} ${standard.summary}`, terms));
  const names = standard.aliases.map((alias) => alias.name);
  const chosen = names.filter((name) => wordsOf(name).every((word) => isMatched(word, terms))).slice(0, TERMS_SHOWN);
  for (const name of chosen) for (const word of matchedIn(name, terms)) shown.add(word);
  while (chosen.length < TERMS_SHOWN) {
    let best = { name: '', news: 0 };
    for (const name of [...names, ...standard.terms, ...phrases]) {
      const news = matchedIn(name, terms).filter((word) => !shown.has(word)).length;
      if (news > best.news) best = { name, news };
    }
    if (best.news === 0) break;
    chosen.push(best.name);
    for (const word of matchedIn(best.name, terms)) shown.add(word);
  }
  return chosen;
}

/** The stems of the matched words, so that plural and singular count as one. */
function matchedIn(text: string, terms: ReadonlySet<string>): string[] {
  return wordsOf(text)
    .filter((word) => isMatched(word, terms))
    .map((word) => indexTerms(word)?.at(-1) ?? word);
}

function isMatched(word: string, terms: ReadonlySet<string>): boolean {
  return indexTerms(word)?.some((term) => terms.has(term)) ?? false;
}

function join(parts: string[]): string {
  return parts.map((part, i) => (i < parts.length - 1 ? part.replace(/\.$/, '') : part)).join(' · ');
}
