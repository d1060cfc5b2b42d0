import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { REVIEW_NAME_MAX } from '../../core/model/review.ts';

/** The field for a review's name; `describedBy` names the error, if there is one. */
export function NameField(props: {
  value: string;
  input: RefObject<HTMLInputElement>;
  describedBy: string | null;
  onInput: (name: string) => void;
}) {
  return (
    <label class="stack">
      <span class="sub">{i18n.t('panel.reviewName')}</span>
      <span class="field">
        <input
          ref={props.input}
          value={props.value}
          maxLength={REVIEW_NAME_MAX}
          aria-invalid={props.describedBy !== null}
          aria-describedby={props.describedBy ?? undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </span>
    </label>
  );
}
