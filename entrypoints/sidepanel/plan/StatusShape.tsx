import { framework } from '../../../content/framework.ts';

const SHAPES = ['full', 'half', 'open', 'dashed'] as const;
export type Shape = (typeof SHAPES)[number];

/** The shape of a status, by its place among the four: full when done, dashed when not ready; none before it was said. */
export function shapeOf(statusId: string | null): Shape | null {
  return SHAPES[framework.statuses.findIndex(({ id }) => id === statusId)] ?? null;
}

/** A circle that is full, half, open or dashed; always beside the words. */
export function StatusShape({ status }: { status: string | null }) {
  const shape = shapeOf(status);
  return (
    <svg class="dot" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
      {shape === null && <path d="M3.5 6h5" stroke-linecap="round" />}
      {shape === 'full' && <circle cx="6" cy="6" r="5.25" fill="currentColor" />}
      {shape === 'half' && <path d="M6 .75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" stroke="none" />}
      {(shape === 'half' || shape === 'open') && <circle cx="6" cy="6" r="5.25" />}
      {shape === 'dashed' && <circle cx="6" cy="6" r="5.25" stroke-dasharray="2.1 2.02" />}
    </svg>
  );
}
