import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { changeSettings, watchSettings } from '../../core/platform/settings.ts';

/** Whether a copy of what is opened is kept in the browser; copies that are kept already stay. */
export function KeepFiles() {
  const settings = useSubscribed(watchSettings, []);
  const id = useId();
  if (!settings) return null;
  return (
    <div class="row keep">
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={settings.keepFiles}
        aria-checked={settings.keepFiles}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void changeSettings({ keepFiles: event.currentTarget.checked })}
      />
      <div class="grow">
        <label for={id} class="strong">
          {i18n.t('library.keep')}
        </label>
        <p class="sub" id={`${id}-hint`}>
          {i18n.t('library.keepHint')}
        </p>
      </div>
    </div>
  );
}
