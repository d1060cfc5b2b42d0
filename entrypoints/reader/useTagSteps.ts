import { useMemo, useState } from 'preact/hooks';
import { report } from '../page/ask.ts';
import { type PlacedTag, placedTags } from './placedTags.ts';
import type { Shown } from './useShown.ts';

/**
 * The tags of the document in order, and the way from one to the next. `at` is the one that was shown last. The list is
 * a new one only when tags have changed or were found, not whenever a page is drawn.
 */
export function useTagSteps(shown: Shown | null) {
  const [at, setAt] = useState<string | null>(null);
  const session = shown?.session;
  const tags = useMemo(() => (session ? placedTags(session) : []), [session, session?.opened, session?.isReady]);
  const show = ({ tag }: PlacedTag) => {
    const place = shown?.session.placeOf(tag.id);
    if (!shown || !place) return;
    const { session } = shown;
    setAt(tag.id);
    session.surface.show(session.model, place, () => session.flash(place));
    report({ type: 'tag:selected', id: tag.id });
  };
  const step = (by: 1 | -1) => {
    if (!shown) return;
    const index = tags.findIndex(({ tag }) => tag.id === at);
    const next = index >= 0 ? tags[index + by] : nearest(tags, shown.view.offsetInView(), by);
    if (next) show(next);
  };
  return { tags, at, show, step };
}

/** The first tag behind what is in view, or the last one before it. */
function nearest(tags: PlacedTag[], offset: number, by: 1 | -1): PlacedTag | undefined {
  return by > 0
    ? (tags.find(({ start }) => start >= offset) ?? tags.at(-1))
    : (tags.findLast(({ start }) => start < offset) ?? tags[0]);
}
