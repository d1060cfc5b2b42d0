import { i18n } from '#i18n';

/** The foot of a dialog's form: away without saving, or done; `working` while it is being saved. */
export function FormActs(props: { done: string; working?: boolean; onCancel: () => void }) {
  return (
    <div class="acts">
      <button type="button" class="btn" onClick={props.onCancel}>
        {i18n.t('common.cancel')}
      </button>
      <button type="submit" class="btn primary" aria-disabled={props.working ?? false}>
        {props.working && <span class="spinner" />}
        {props.done}
      </button>
    </div>
  );
}
