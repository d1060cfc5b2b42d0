import type { PageSession } from '../PageSession.ts';
import type { Place } from '../Surface.ts';

/** Whether two places are the same words, or the same area as it was drawn once. */
export const isSamePlace = (a: Place, b: Place): boolean => a.start === b.start && a.end === b.end && a.area === b.area;

/** Puts the caret at the end of a place that is still selected, so that reading goes on from there. */
export function leaveSelection(session: PageSession, place: Place): void {
  const selected = session.selected();
  if (!selected || !isSamePlace(selected, place)) return;
  if (place.area) session.surface.pages?.leave();
  for (const root of session.model.roots) {
    const selection = root.nodeType === Node.DOCUMENT_NODE ? (root as Document).getSelection() : null;
    if (selection && !selection.isCollapsed) selection.collapseToEnd();
  }
}
