import type { Anchored } from '../../core/annotate/anchorWith.ts';
import type { AnchorState } from '../../core/model/messages.ts';
import { isPlaced } from './isPlaced.ts';
import type { Pages, Place } from './Surface.ts';

/** How a tag stands here, and where. */
export type Standing = Anchored & Place;

/** The same as the panel is told it, with the page that a placed tag stands on where there are pages. */
export function anchorState({ start, end: _end, area, ...anchored }: Standing, pages: Pages | undefined): AnchorState {
  const page = area?.page ?? (isPlaced(anchored.status) ? pages?.pageOf(start) : undefined);
  return { ...anchored, order: start, ...(page === undefined ? {} : { page }) };
}
