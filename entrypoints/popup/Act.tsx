import type { LucideIcon } from 'lucide-preact';
import { Icon } from '../../components/Icon.tsx';

/** One thing to do, with what it means here. Without `onClick` it cannot be done, and the text says why. */
export function Act(props: {
  icon: LucideIcon;
  title: string;
  text: string;
  keys?: string;
  quiet?: boolean;
  onClick: (() => void) | null;
}) {
  const off = props.onClick === null;
  return (
    <button
      class={props.quiet ? 'act quiet' : 'act'}
      type="button"
      aria-disabled={off}
      onClick={() => props.onClick?.()}
    >
      <Icon of={props.icon} />
      <span class="grow">
        {props.title}
        <small>{props.text}</small>
      </span>
      {!off && props.keys && <kbd>{props.keys}</kbd>}
    </button>
  );
}
