import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Strength } from '../../core/model/tag.ts';
import { PageIcon } from '../PageIcon.tsx';
import { Segments } from '../Segments.tsx';
import { StrengthGlyph } from '../StrengthMark.tsx';

const STRENGTHS: Strength[] = ['strong', 'partial', 'conflicts'];

/** How strongly the passage speaks to the standard, a note, and why the last try was not saved. */
export function StrengthAndNote(props: {
  strength: Strength;
  note: string;
  error: string | null;
  retry: RefObject<HTMLButtonElement>;
  onChange: (patch: { strength: Strength } | { note: string }) => void;
  onRetry: () => void;
}) {
  return (
    <section>
      <Segments
        label={i18n.t('picker.strength')}
        value={props.strength}
        options={STRENGTHS.map((value) => ({
          value,
          label: i18n.t(`common.${value}`),
          mark: <StrengthGlyph strength={value} />,
        }))}
        onChange={(strength) => props.onChange({ strength })}
      />
      <textarea
        class="area"
        rows={1}
        maxLength={10_000}
        aria-label={i18n.t('picker.note')}
        placeholder={i18n.t('picker.noteHint')}
        value={props.note}
        onInput={(event) => props.onChange({ note: event.currentTarget.value })}
      />
      {props.error && (
        <div class="callout bad" role="alert">
          <PageIcon name="warn" />
          <p>{props.error}</p>
          <div class="acts">
            <button ref={props.retry} class="btn sm" type="button" onClick={props.onRetry}>
              {i18n.t('common.tryAgain')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
