import type { ComponentChildren } from 'preact';

/** The one line at the bottom of the panel. */
export function StatusLine({ children }: { children: ComponentChildren }) {
  return <div class="status">{children}</div>;
}
