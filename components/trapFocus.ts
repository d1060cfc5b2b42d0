import { activeElement } from './activeElement.ts';

const STOPS = 'button:not([tabindex="-1"]),input:not([tabindex="-1"]),textarea,select,a[href],[tabindex="0"]';

/** Keeps Tab inside a modal surface: from its last stop to its first and back. Call it on keydown. */
export function trapFocus(event: KeyboardEvent, root: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const first = stops[0];
  const last = stops.at(-1);
  const at = activeElement(root);
  if (event.shiftKey ? at === first || at === root : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
