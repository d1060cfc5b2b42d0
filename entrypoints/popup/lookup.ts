import { citationOf } from '../../content/citation.ts';
import { itemById } from '../../content/items.ts';
import { type SearchHit, searchHit } from '../../content/searchHit.ts';

/** The line for an item that was looked up before; null for one that this edition does not have. */
export function lookupById(id: string): SearchHit | null {
  const entry = itemById(id);
  return entry ? searchHit(entry, new Set()) : null;
}

/** What the clipboard gets for a line. */
export function citation(hit: SearchHit): string {
  return citationOf(hit.id) ?? hit.title;
}
