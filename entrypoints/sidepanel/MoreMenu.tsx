import { Database, Ellipsis, Globe, Keyboard, Redo2, Search, Settings2, Table2, Undo2 } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { openReview } from '../../core/platform/openReview.ts';
import { keyList } from './keyList.ts';
import type { PanelModel } from './panelModel.ts';
import { useAlwaysHere } from './useAlwaysHere.ts';
import type { KeyHelp } from './usePanelKeys.ts';

/** What is not needed every minute: the list of keys, options, backup; undo and look up as well, for a narrow panel. */
export function MoreMenu({ model, help }: { model: PanelModel; help: KeyHelp }) {
  const always = useAlwaysHere(model);
  const items = [
    { icon: Undo2, label: i18n.t('common.undo'), run: model.undo },
    { icon: Redo2, label: i18n.t('common.redo'), run: model.redo },
    { icon: Search, label: i18n.t('panel.lookUp'), run: () => model.go('guide', 'search') },
    { icon: Table2, label: i18n.t('panel.openReview'), run: () => void openReview() },
    ...(always ? [{ icon: Globe, label: i18n.t('panel.always.long'), run: () => void always() }] : []),
    { icon: Keyboard, label: i18n.t('panel.keys.title'), run: () => help.set(true) },
    { icon: Database, label: i18n.t('panel.backup'), run: () => void browser.runtime.openOptionsPage() },
    { icon: Settings2, label: i18n.t('panel.options'), run: () => void browser.runtime.openOptionsPage() },
  ];
  return (
    <>
      <Menu label={i18n.t('common.more')} class="icon-btn" face={<Icon of={Ellipsis} />} align="end">
        {(close) => <MenuItems items={items} close={close} />}
      </Menu>
      {help.open && (
        <Dialog title={i18n.t('panel.keys.title')} onClose={() => help.set(false)}>
          <dl class="keys">
            {keyList(model.settings).map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd class="sub">{i18n.t(does)}</dd>
              </div>
            ))}
          </dl>
          <div class="acts">
            <button type="button" class="btn" onClick={() => help.set(false)}>
              {i18n.t('common.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
