import { Ellipsis, FileUp, FolderOpen, Keyboard, SquareDashed } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileChooser } from '../../components/FileChooser.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { READABLE } from './readableKinds.ts';

/** What is not needed every minute: another file, the first view, the list of keys. */
export function MoreMenu(props: {
  /** Tags what is drawn on the page in view; null where there are no pages. */
  onArea: (() => void) | null;
  onHelp: () => void;
  onOpen: (file: File) => void;
  onClose: () => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const items = [
    ...(props.onArea ? [{ icon: SquareDashed, label: i18n.t('reader.area.tagLong'), run: props.onArea }] : []),
    { icon: FileUp, label: i18n.t('reader.openAnother'), run: () => picker.current?.click() },
    { icon: FolderOpen, label: i18n.t('reader.back'), run: props.onClose },
    { icon: Keyboard, label: i18n.t('reader.keys.title'), run: props.onHelp },
  ];
  return (
    <>
      <Menu label={i18n.t('common.more')} class="icon-btn" face={<Icon of={Ellipsis} />} align="end">
        {(close) => <MenuItems items={items} close={close} />}
      </Menu>
      <FileChooser input={picker} accept={READABLE} onFile={props.onOpen} />
    </>
  );
}
