import { i18n } from '#i18n';
import { useCommandKeys } from './useCommandKeys.ts';

/** How to bring Crosswalk to the page, with the keys as the browser has them now, if it has any. */
export function useHowBack(): string {
  const keys = useCommandKeys()('tag-page');
  return keys ? i18n.t('panel.howBackKeys', [keys]) : i18n.t('panel.howBack');
}
