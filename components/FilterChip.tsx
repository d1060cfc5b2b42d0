import type { ComponentChildren } from 'preact';

/** A pressed-or-not filter with its count; with nothing to show it stays in place and says so by being off. */
export function FilterChip(props: {
  on: boolean;
  count: number;
  children: ComponentChildren;
  onToggle: (on: boolean) => void;
}) {
  const off = props.count === 0 && !props.on;
  return (
    <button
      type="button"
      class="chip outline"
      aria-pressed={props.on}
      aria-disabled={off}
      onClick={() => {
        if (!off) props.onToggle(!props.on);
      }}
    >
      {props.children} <span class="num">{props.count}</span>
    </button>
  );
}
