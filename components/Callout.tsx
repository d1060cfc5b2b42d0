import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** Something to know with what can be done about it. `bad` is said at once, the others politely. */
export function Callout(props: {
  tone?: 'warn' | 'bad' | 'ok';
  icon: LucideIcon;
  title: string;
  text?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <div class={`callout ${props.tone ?? ''}`} role={props.tone === 'bad' ? 'alert' : 'status'}>
      <Icon of={props.icon} />
      <div>
        <b class="strong">{props.title}</b>
        {props.text && <p>{props.text}</p>}
      </div>
      {props.children && <div class="acts">{props.children}</div>}
    </div>
  );
}
