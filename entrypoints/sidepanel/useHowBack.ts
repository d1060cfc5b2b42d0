import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyCaps } from '../../components/keyCaps.ts';
import { commandKeys } from '../../core/platform/commandKeys.ts';

/** How to bring Crosswalk to the page, with the keys as the browser has them now, if it has any. */
export function useHowBack(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void commandKeys().then((all) => setKeys(all['tag-page']));
  }, []);
  return keys ? i18n.t('panel.howBackKeys', [keyCaps(keys)]) : i18n.t('panel.howBack');
}
