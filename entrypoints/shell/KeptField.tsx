import { AppWindow, CircleAlert } from 'lucide-preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { Result } from '../../core/model/result.ts';
import { useKeptText } from './useKeptText.ts';

type Props = {
  /** Names the field over restarts. */
  field: string;
  label: string;
  stored: string;
  maxLength: number;
  save: (text: string, base: string) => Promise<Result<unknown>>;
  oneLine?: boolean;
  /** Takes the focus as it is drawn. */
  first?: boolean;
  placeholder?: string;
  /** What is wrong with it, under the field. */
  error?: string | null;
};

/** A text field that stores itself, and says so when another window has changed the same text. */
export function KeptField(props: Props) {
  const kept = useKeptText(props);
  const id = useId();
  const at = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.first) at.current?.focus();
  }, []);
  const same = {
    id,
    ref: at,
    value: kept.text,
    maxLength: props.maxLength,
    onInput: (event: Event) => kept.input((event.currentTarget as HTMLTextAreaElement).value),
    onBlur: kept.flush,
    placeholder: props.placeholder,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': props.error ? `${id}-error` : undefined,
  };
  return (
    <div class="stack kept">
      <label class="lab" for={id}>
        {props.label}
      </label>
      {props.oneLine ? (
        <span class="field">
          <input {...same} />
        </span>
      ) : (
        <textarea class="area" rows={3} {...same} />
      )}
      {props.error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon of={CircleAlert} small />
          {props.error}
        </p>
      )}
      {kept.theirs !== null && (
        <Callout icon={AppWindow} title={i18n.t('plan.elsewhere.title')} text={i18n.t('plan.elsewhere.text')}>
          <blockquote class="theirs">{kept.theirs || i18n.t('plan.elsewhere.empty')}</blockquote>
          <button type="button" class="btn sm" onClick={kept.keepMine}>
            {i18n.t('plan.elsewhere.mine')}
          </button>
          <button type="button" class="btn sm" onClick={kept.useTheirs}>
            {i18n.t('plan.elsewhere.theirs')}
          </button>
        </Callout>
      )}
    </div>
  );
}
