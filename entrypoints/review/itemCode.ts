import type { CategoryCode } from '../../components/CategoryGlyph.tsx';
import { itemById } from '../../content/items.ts';

/** The category of a standard or responsibility; null for what belongs to none, or is not of this edition. */
export function itemCode(itemId: string | null): CategoryCode | null {
  const found = itemId === null ? undefined : itemById(itemId);
  return found && 'category' in found ? found.category.code : null;
}
