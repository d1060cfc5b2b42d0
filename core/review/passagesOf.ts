import { STRENGTHS, type Tag } from '../model/tag.ts';
import type { MatrixFilter } from './matrix.ts';

/** What tags of a document are narrowed to: an item, and as a matrix is. */
export type PassageFilter = MatrixFilter & { itemId: string };

/** A document's tags under an item (standard or responsibility), in the order in which they stand in it. */
export function passagesOf(tags: readonly Tag[], { itemId, role, strength }: PassageFilter): Tag[] {
  return tags
    .filter((tag) => tag.standards.includes(itemId) || tag.responsibilities.includes(itemId))
    .filter((tag) => role === null || (tag.role ?? '') === role)
    .filter((tag) => !strength || tag.strength === strength)
    .sort((a, b) => a.passage.position.start - b.passage.position.start || a.createdAt - b.createdAt);
}

/**
 * The same with the best first: what the finding cites, in its order, then by strength, then what is neither very short
 * nor very long, then by place.
 */
export function bestPassages(tags: readonly Tag[], cited: readonly string[], itemId: string): Tag[] {
  const rank = (tag: Tag) => (cited.includes(tag.id) ? cited.indexOf(tag.id) : cited.length);
  const strength = (tag: Tag) => STRENGTHS.indexOf(tag.strength);
  const says = ({ passage }: Tag) => (passage.quote.exact.length >= 40 && passage.quote.exact.length <= 400 ? 0 : 1);
  const all = passagesOf(tags, { itemId, role: null, strength: null });
  return all.sort((a, b) => rank(a) - rank(b) || strength(a) - strength(b) || says(a) - says(b));
}
