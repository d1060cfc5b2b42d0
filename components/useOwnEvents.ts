import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const GUARDED = ['click', 'pointerdown', 'keydown', 'beforeinput', 'input', 'change'];
const KEYS = ['keydown', 'keypress', 'keyup'];

/**
 * Keeps a surface to itself: events that a page's script made up (`isTrusted` false) do nothing in it, and keys
 * pressed in it do not reach the page's own shortcuts.
 */
export function useOwnEvents(root: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const drop = (event: Event) => {
      if (event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    for (const type of GUARDED) element.addEventListener(type, drop, { capture: true, signal });
    for (const type of KEYS) element.addEventListener(type, (event) => event.stopPropagation(), { signal });
    return () => stop.abort();
  }, [root]);
}
