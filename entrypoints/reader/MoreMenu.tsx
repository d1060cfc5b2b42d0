import { Ellipsis, FileUp, FolderOpen, Keyboard } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { FileInput } from './FileInput.tsx';

/** What is not needed every minute: another file, the first view, the list of keys. */
export function MoreMenu(props: { onHelp: () => void; onOpen: (file: File) => void; onClose: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const items = [
    { icon: FileUp, label: i18n.t('reader.openAnother'), run: () => picker.current?.click() },
    { icon: FolderOpen, label: i18n.t('reader.back'), run: props.onClose },
    { icon: Keyboard, label: i18n.t('reader.keys.title'), run: props.onHelp },
  ];
  return (
    <>
      <Menu label={i18n.t('common.more')} class="icon-btn" face={<Icon of={Ellipsis} />} align="end">
        {(close) => <MenuItems items={items} close={close} />}
      </Menu>
      <FileInput input={picker} onOpen={props.onOpen} />
    </>
  );
}
