import { standardById } from '../../content/framework.ts';
import { itemById } from '../../content/items.ts';

/**
 * The words under which a standard or a responsibility is looked for, the plainest first: its other names, what plans and
 * contracts call it, its constructs; for a responsibility its own short text and the words of the standards it serves.
 */
export function lookForWords(itemId: string): string[] {
  const found = itemById(itemId);
  if (found?.kind === 'standard') return [...new Set(wordsOf(itemId))];
  if (found?.kind !== 'responsibility') return [];
  return [...new Set([found.item.short, ...found.item.standards.flatMap(wordsOf)])];
}

function wordsOf(standardId: string): string[] {
  const standard = standardById(standardId);
  if (!standard) return [];
  const { aliases, terms, constructs } = standard;
  return [...terms, ...aliases.map(({ name }) => name), ...constructs.map(({ title }) => title)];
}
