import type { Box } from './boxes.ts';

const EDGE = 8;

/** The window's inside without its scroll bar, in pixels, also where the page zooms itself. */
export function viewport(): { width: number; height: number } {
  const { clientWidth, currentCSSZoom: zoom = 1 } = document.documentElement as HTMLElement & {
    currentCSSZoom?: number;
  };
  return { width: Math.min(innerWidth, clientWidth * zoom), height: innerHeight };
}

/** Where a floating surface of `width` × `height` goes so that it never covers `anchor` and stays in the viewport. */
export function placeBeside(anchor: Box, width: number, height: number, view: { width: number; height: number }) {
  const left = clamp(anchor.left, EDGE, view.width - width - EDGE);
  if (anchor.bottom + EDGE + height <= view.height - EDGE) return { left, top: anchor.bottom + EDGE };
  if (anchor.top - EDGE - height >= EDGE) return { left, top: anchor.top - EDGE - height };
  const top = clamp(anchor.top, EDGE, view.height - height - EDGE);
  if (anchor.right + EDGE + width <= view.width - EDGE) return { left: anchor.right + EDGE, top };
  if (anchor.left - EDGE - width >= EDGE) return { left: anchor.left - EDGE - width, top };
  // No room on any side: the half of the window that the passage is not in.
  const below = view.height - anchor.bottom > anchor.top;
  return { left, top: below ? view.height - height - EDGE : EDGE };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
