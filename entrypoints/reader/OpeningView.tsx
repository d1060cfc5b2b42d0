import { i18n } from '#i18n';
import { useLong } from './useLong.ts';

/**
 * Said while a file is being opened, from one second on. The box is there before and transparent: its style alone shows
 * it, so that work that holds the page's thread does not keep it back. It can be used once that thread has caught up.
 */
export function OpeningView({ file, part, onCancel }: { file: string; part: number; onCancel: () => void }) {
  const long = useLong(true);
  const said = file ? i18n.t('reader.opening', [file]) : i18n.t('reader.openingKept');
  return (
    <main class="opening" aria-busy="true">
      <h1 class="vh">{i18n.t('reader.title')}</h1>
      <p class="vh" role="status">
        {long ? said : ''}
      </p>
      <div class="opening-box" inert={!long}>
        <span class="spinner" aria-hidden="true" />
        <p aria-hidden="true">{said}</p>
        {part > 0 && <progress value={part} max={1} aria-label={said} />}
        <button type="button" class="btn" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </main>
  );
}
