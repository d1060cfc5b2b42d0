import { useEffect, useRef } from 'preact/hooks';
import type { ReviewModel } from './reviewModel.ts';

/** Keys that work on all pages of the review: undo and redo, outside fields, which have their own. */
export function useReviewKeys(model: ReviewModel): void {
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', (event) => hear(event, latest.current), { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

function hear(event: KeyboardEvent, { settings, undo, redo }: ReviewModel): void {
  const inField = (event.target as Element).matches('input:not([type=radio],[type=checkbox]), textarea, select');
  if (!event.isTrusted || event.defaultPrevented || inField || !settings.shortcutsOn) return;
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
}
