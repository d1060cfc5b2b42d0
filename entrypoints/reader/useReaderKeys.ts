import { useEffect, useRef } from 'preact/hooks';
import { keysOf } from '../../components/keysOf.ts';
import type { Shown } from './useShown.ts';

type Doings = { find: () => void; print: () => void; help: () => void; step: (by: 1 | -1) => void };

/** The keys of the reader, wherever the focus is: find, print, zoom, pages, regions, tags, and `?` for the list of them. */
export function useReaderKeys(shown: Shown | null, doings: Doings): void {
  const latest = useRef({ shown, doings });
  latest.current = { shown, doings };
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const { shown, doings } = latest.current;
      if (!event.isTrusted || event.defaultPrevented || !shown) return;
      if (press(event, shown, doings)) event.preventDefault();
    };
    addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

/** Whether a key meant something here. */
function press(event: KeyboardEvent, shown: Shown, { find, print, help, step }: Doings): boolean {
  const keys = keysOf(event) ?? '';
  if (document.querySelector('dialog[open]')) return false;
  if (keys === 'Ctrl+F' || keys === 'Meta+F') {
    find();
    return true;
  }
  if (keys === 'Ctrl+P' || keys === 'Meta+P') {
    print();
    return true;
  }
  if (keys === 'F6' || keys === 'Shift+F6') {
    nextRegion(event.shiftKey ? -1 : 1);
    return true;
  }
  const settings = shown.session.opened?.settings;
  if (isField(event.target) || settings?.shortcutsOn === false) return false;
  if (settings && keys === settings.shortcuts.nextTag) step(1);
  else if (settings && keys === settings.shortcuts.previousTag) step(-1);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (event.key === '?') help();
  else if (event.key === '+' || event.key === '=') shown.view.zoom('in');
  else if (event.key === '-') shown.view.zoom('out');
  else if (event.key === '0') shown.view.zoom('actual');
  else if (event.key === 'PageDown') turn(shown, 1);
  else if (event.key === 'PageUp') turn(shown, -1);
  else return false;
  return true;
}

/** A page on or back where a whole page is in view, else a screen. */
function turn({ view }: Shown, by: 1 | -1): void {
  const { scroller } = view;
  const { page, pages } = view.state();
  const shown = scroller.querySelector(`.page[data-page-number="${page}"]`);
  if (shown && shown.clientHeight <= scroller.clientHeight) {
    view.goTo(Math.min(pages, Math.max(1, page + by)));
    return;
  }
  scroller.scrollBy({ top: by * 0.9 * scroller.clientHeight, behavior: 'instant' });
}

/** Moves the focus to the next part of the window, in its order. */
function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + by + regions.length) % regions.length];
  const stop = next?.querySelector<HTMLElement>('.sheets, [aria-current], a, button, input, [tabindex="0"]');
  (stop ?? next)?.focus();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
