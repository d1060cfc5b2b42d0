import { Search, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { RESULTS_ID } from './Results.tsx';

/** The search field; it has the focus when the popup opens. */
export function SearchBox(props: {
  field: RefObject<HTMLInputElement>;
  value: string;
  /** Whether there is a list below to move in, and the id of the row the keys are on. */
  listed: boolean;
  active: string | undefined;
  onInput: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { field } = props;
  useEffect(() => {
    const focus = () => field.current?.focus();
    focus();
    // Firefox loads a popup before it shows it, and what had the focus then does not have it any more.
    addEventListener('focus', focus, { once: true });
    return () => removeEventListener('focus', focus);
  }, [field]);
  return (
    <div class="search">
      <div class="field">
        <Icon of={Search} />
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-label={i18n.t('popup.title')}
          aria-autocomplete="list"
          aria-expanded={props.listed}
          aria-controls={RESULTS_ID}
          aria-activedescendant={props.active}
          placeholder={i18n.t('popup.placeholder')}
          autocomplete="off"
          spellcheck={false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
        />
        {props.value && (
          <button
            class="icon-btn"
            type="button"
            aria-label={i18n.t('common.clearSearch')}
            onClick={() => {
              props.onInput('');
              field.current?.focus();
            }}
          >
            <Icon of={X} small />
          </button>
        )}
      </div>
    </div>
  );
}
