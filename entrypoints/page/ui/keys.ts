import type { PageUi } from '../pageUi.ts';

/**
 * The only keys of ours on a web page: Escape closes what we show, and Control Z takes back the tag that the message
 * at the bottom tells of. Both do nothing while nothing of ours is shown, and never in a field.
 */
export function followKeys(ui: PageUi, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || isField(event)) return;
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const done = event.key === 'Escape' ? ui.back() : isUndo && ui.undo();
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', press, { signal, capture: true });
}

function isField(event: KeyboardEvent): boolean {
  const from = event.composedPath()[0];
  return from instanceof HTMLElement && (from.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(from.tagName));
}
