import { i18n } from '#i18n';

/** Said of a file without pages that has pictures and no words; `text` is null until it was read. */
export function WordlessNote({ text }: { text: string | null }) {
  return text !== null && !/[\p{L}\p{N}]/u.test(text) ? (
    <div class="standing">
      <p class="sub" role="status">
        {i18n.t('reader.wordless')}
      </p>
    </div>
  ) : null;
}
