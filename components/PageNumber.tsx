import { i18n } from '#i18n';

/** The page of a PDF that a tag stands on: short to the eye, whole to the ear. */
export function PageNumber({ page }: { page: number }) {
  return (
    <span class="num">
      <span aria-hidden="true">{i18n.t('panel.page', [String(page)])}</span>
      <span class="vh">{i18n.t('common.wholePage', [String(page)])}</span>
    </span>
  );
}
