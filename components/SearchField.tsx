import { Search, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

/** A search box with a clear button; Escape clears it before it does anything else. */
export function SearchField(props: {
  label: string;
  placeholder: string;
  value: string;
  onInput: (text: string) => void;
  input?: RefObject<HTMLInputElement>;
}) {
  const own = useRef<HTMLInputElement>(null);
  const input = props.input ?? own;
  return (
    <div class="field grow">
      <Icon of={Search} />
      <input
        ref={input}
        type="search"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !props.value) return;
          event.preventDefault();
          event.stopPropagation();
          props.onInput('');
        }}
      />
      {props.value && (
        <button
          type="button"
          class="icon-btn small"
          aria-label={i18n.t('common.clearSearch')}
          onClick={() => {
            props.onInput('');
            input.current?.focus();
          }}
        >
          <Icon of={X} small />
        </button>
      )}
    </div>
  );
}
