import { framework } from './framework.ts';
import type { GuideItem } from './items.ts';
import { itemById } from './items.ts';

/**
 * One line to paste into a report: what the item says (our summary), framework, edition, publisher and address.
 * Undefined for an id that this edition does not have.
 */
export function citationOf(id: string): string | undefined {
  const entry = itemById(id);
  if (!entry) return undefined;
  const values: Record<string, string> = {
    item: sentence(words(entry)),
    name: framework.name,
    edition: entry.item.edition,
    publisher: framework.publisher,
    url: framework.url,
  };
  return framework.citation.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function words(entry: GuideItem): string {
  switch (entry.kind) {
    case 'category':
    case 'standard':
    case 'role':
      return `${entry.item.name}: ${entry.item.summary}`;
    case 'construct':
      return `${entry.standard.name}: ${entry.item.title}. ${entry.item.text}`;
    case 'responsibility':
      return `${entry.role.name}, ${entry.category.name}: ${entry.item.text}`;
    case 'question':
      return `${entry.role.name}: ${entry.item.text}`;
    case 'step':
      return `${entry.group.title}: ${entry.item.text}`;
  }
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
