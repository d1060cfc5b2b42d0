import type { LucideIcon } from 'lucide-preact';

/** A Lucide icon in our weight and size; always beside words or inside a named control, so hidden from screen readers. */
export function Icon({ of: Shape, small }: { of: LucideIcon; small?: boolean }) {
  return <Shape class={small ? 'ico-sm' : 'ico'} strokeWidth={1.75} aria-hidden="true" />;
}
