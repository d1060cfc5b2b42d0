import type { LucideIcon } from 'lucide-preact';
import { Icon } from './Icon.tsx';

/** A button that is only an icon; `label` is its accessible name and its tooltip. */
export function IconButton(props: {
  icon: LucideIcon;
  label: string;
  off?: boolean;
  class?: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`icon-btn ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.onClick();
      }}
    >
      <Icon of={props.icon} />
    </button>
  );
}
