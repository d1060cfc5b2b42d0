import { i18n } from '#i18n';
import { useLong } from './useLong.ts';

/** Said while a file is being opened, from one second on. */
export function OpeningView({ file, part, onCancel }: { file: string; part: number; onCancel: () => void }) {
  const long = useLong(true);
  return (
    <main class="opening" aria-busy="true">
      <h1 class="vh">{i18n.t('reader.title')}</h1>
      {long && (
        <div class="opening-box">
          <span class="spinner" aria-hidden="true" />
          <p role="status">{i18n.t('reader.opening', [file])}</p>
          {part > 0 && <progress value={part} max={1} aria-label={i18n.t('reader.opening', [file])} />}
          <button type="button" class="btn" onClick={onCancel}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      )}
    </main>
  );
}
