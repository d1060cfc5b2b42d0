import { i18n } from '#i18n';

/** The line that stays at the bottom: what Escape does, and the button that says what Enter adds. */
export function PickerFoot(props: { words: string; off: boolean; busy: boolean; onSave: () => void }) {
  return (
    <div class="end">
      <span class="meta grow row">
        <kbd>{i18n.t('common.keys.escape')}</kbd> {i18n.t('picker.escKeeps')}
      </span>
      <button class="btn primary" type="button" aria-disabled={props.off || props.busy} onClick={props.onSave}>
        {props.busy && <span class="spinner" />}
        {props.busy ? i18n.t('common.saving') : props.words}
        {!props.busy && <kbd>{i18n.t('common.keys.enter')}</kbd>}
      </button>
    </div>
  );
}
