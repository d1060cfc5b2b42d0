import type { Settings } from '../core/model/settings.ts';

/** Shows a page in the chosen scheme; `system` leaves it to the browser. The tokens follow `data-theme` on the root. */
export function applyTheme(theme: Settings['theme'], root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
