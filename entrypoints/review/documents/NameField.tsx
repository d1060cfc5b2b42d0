import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { done, type Result } from '../../../core/model/result.ts';
import { useKeptText } from '../../shell/useKeptText.ts';

/**
 * A name that saves itself while it is typed; blanks at its ends are not saved. Without `mayBeEmpty` an empty one is not
 * saved either: once left, the field shows again what is stored. What another window has saved meanwhile is offered.
 */
export function NameField(props: {
  /** Names the field over restarts. */
  field: string;
  label: string;
  stored: string;
  maxLength: number;
  mayBeEmpty?: boolean;
  save: (name: string) => Promise<Result<unknown>>;
}) {
  const id = useId();
  const kept = useKeptText({
    field: props.field,
    stored: props.stored,
    save: async (text) => (text.trim() || props.mayBeEmpty ? props.save(text.trim()) : done(null)),
  });
  const leave = () => {
    if (!kept.text.trim() && !props.mayBeEmpty) return kept.useTheirs();
    if (kept.text !== kept.text.trim()) kept.input(kept.text.trim());
    kept.flush();
  };
  return (
    <div class="stack">
      <label class="sub" for={id}>
        {props.label}
      </label>
      <span class="field">
        <input
          id={id}
          value={kept.text}
          maxLength={props.maxLength}
          onInput={(event) => kept.input(event.currentTarget.value)}
          onBlur={leave}
        />
      </span>
      {kept.theirs !== null && (
        <p class="sub row wrap" role="status">
          {i18n.t('review.documents.elsewhere', [kept.theirs])}
          <button type="button" class="btn sm" onClick={kept.keepMine}>
            {i18n.t('review.documents.keepMine')}
          </button>
          <button type="button" class="btn sm" onClick={kept.useTheirs}>
            {i18n.t('review.documents.useTheirs')}
          </button>
        </p>
      )}
    </div>
  );
}
