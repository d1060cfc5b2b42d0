import { i18n } from '#i18n';

/** A file's size as people read it, in steps of a thousand bytes. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? i18n.t('library.kilobytes', [kilobytes.toLocaleString()])
    : i18n.t('options.megabytes', [(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 })]);
}
