import { Ellipsis, FileUp, FolderOpen, Keyboard, SquareDashed } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { KINDS } from './kinds.ts';

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
        {(close) =>
          items.map(({ icon, label, run }) => (
            <button
              key={label}
              type="button"
              class="mi"
              onClick={() => {
                close();
                run();
              }}
            >
              <Icon of={icon} />
              {label}
            </button>
          ))
        }
      </Menu>
      <input
        ref={picker}
        type="file"
        class="vh"
        tabIndex={-1}
        aria-hidden="true"
        accept={KINDS}
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0];
          if (picked) props.onOpen(picked);
        }}
      />
    </>
  );
}
