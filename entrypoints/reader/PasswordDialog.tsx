import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';

/** Asks for the password of a PDF; it is used once and not kept. */
export function PasswordDialog(props: {
  /** The file's name. */
  file: string;
  wrong: boolean;
  onAnswer: (password: string | null) => void;
}) {
  const [password, setPassword] = useState('');
  const field = useId();
  const error = useId();
  return (
    <Dialog title={i18n.t('reader.password.title')} onClose={() => props.onAnswer(null)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          props.onAnswer(password);
        }}
      >
        <p class="strong">{props.file}</p>
        <label for={field} class="sub">
          {i18n.t('reader.password.text')}
        </label>
        <div class="field">
          <input
            id={field}
            type="password"
            autocomplete="off"
            value={password}
            aria-invalid={props.wrong}
            aria-describedby={props.wrong ? error : undefined}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </div>
        {props.wrong && (
          <p class="field-error" id={error} role="alert">
            {i18n.t('reader.password.wrong')}
          </p>
        )}
        <div class="acts">
          <button type="button" class="btn" onClick={() => props.onAnswer(null)}>
            {i18n.t('common.cancel')}
          </button>
          <button type="submit" class="btn primary">
            {i18n.t('reader.password.open')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
