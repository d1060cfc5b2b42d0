import type { Strength } from '../model/tag.ts';
import { type Tally, tallyParts } from '../model/tally.ts';
import type { Counts } from './coverage.ts';

/** What the cells of a matrix count: tags of one role (null: all, '': those without one), of one strength (null: all). */
export type MatrixFilter = { role: string | null; strength: Strength | null };

/** Counts by column (a document's id, or a role's, '' for none) and item (standard or responsibility). No entry: no tag. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

/** Nothing at all. */
export const NO_COUNTS: Counts = { strong: 0, partial: 0, conflicts: 0, total: 0, detached: 0 };

/**
 * How many tags each document, or each role over all the documents, has under each item, from the tallies alone. Which
 * of the tags without a place are of one strength no tally says: with a strength given, `detached` is 0.
 */
export function matrix(tallies: readonly Tally[], by: 'document' | 'role', filter: MatrixFilter): Matrix {
  const columns = new Map<string, Map<string, Counts>>();
  for (const { documentId, counts } of tallies) {
    for (const key in counts) {
      const { itemId, role, what } = tallyParts(key);
      if (filter.role !== null && (role ?? '') !== filter.role) continue;
      if (filter.strength !== null && what !== filter.strength) continue;
      const column = of(columns, by === 'document' ? documentId : (role ?? ''), () => new Map<string, Counts>());
      const cell = of(column, itemId, () => ({ ...NO_COUNTS }));
      const count = counts[key] ?? 0;
      cell[what] += count;
      if (what !== 'detached') cell.total += count;
    }
  }
  return columns;
}

/** The counts of one cell. */
export const cellOf = (cells: Matrix, column: string, itemId: string): Counts =>
  cells.get(column)?.get(itemId) ?? NO_COUNTS;

/**
 * The items in another order: those first for which most columns have nothing strong or partial, then those with the
 * fewest tags; equal ones stay in the order given.
 */
export function gapsFirst<T extends { id: string }>(
  items: readonly T[],
  columns: readonly string[],
  cells: Matrix,
): T[] {
  const weights = items.map((item) => {
    const row = columns.map((column) => cellOf(cells, column, item.id));
    const gaps = row.filter(({ strong, partial }) => strong + partial === 0).length;
    const strength = row.reduce((sum, { strong, partial }) => sum + 2 * strong + partial, 0);
    return { item, gaps, strength };
  });
  return weights.sort((a, b) => b.gaps - a.gaps || a.strength - b.strength).map(({ item }) => item);
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
