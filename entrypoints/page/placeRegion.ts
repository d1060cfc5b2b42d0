import type { Anchored } from '../../core/annotate/anchorWith.ts';
import type { Region } from '../../core/model/region.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { Pages, Place } from './Surface.ts';

/**
 * How a tag on a page's picture stands, told without searching: where it was drawn, on the pages of the very file. On those of another
 * file of the same text it is elsewhere; in a new version nobody can tell whether the page looks the same, so it is gone
 * until a person has looked.
 */
export function placeRegion(
  { id, carriedFrom, passage }: Pick<Tag, 'id' | 'carriedFrom' | 'passage'>,
  region: Region,
  pages: Pages | undefined,
): Anchored & Place {
  const place = pages?.find(region);
  if (place) return { id, status: 'found', score: 1, ...place };
  const { start } = passage.position;
  return { id, status: carriedFrom === null ? 'elsewhere' : 'gone', score: 0, start, end: start };
}
