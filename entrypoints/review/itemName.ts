import { itemById } from '../../content/items.ts';

/** The name of a standard, or the short text of a responsibility; '' for the whole. */
export function itemName(itemId: string | null): string {
  const found = itemId === null ? undefined : itemById(itemId);
  if (found?.kind === 'standard') return found.item.name;
  return found?.kind === 'responsibility' ? found.item.short : (itemId ?? '');
}
