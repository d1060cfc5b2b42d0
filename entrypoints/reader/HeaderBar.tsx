import { Highlighter, Minus, PanelLeft, Plus, Printer, RotateCw } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brand } from '../../components/Brand.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { currentTab } from '../../core/platform/currentTab.ts';
import { openPanel } from '../../core/platform/openPanel.ts';
import { FindBox } from './FindBox.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import type { OpenFile } from './openFile.ts';
import { PageField } from './PageField.tsx';
import type { Find } from './useFind.ts';
import type { Printing } from './usePrinting.ts';
import type { Shown } from './useShown.ts';

/** Title, pages, zoom, find, turn, print, tags and more, in one row that wraps when it is narrow. */
export function HeaderBar(props: {
  file: OpenFile;
  shown: Shown | null;
  turn: number;
  find: Find;
  printing: Printing;
  outline: boolean;
  onOutline: () => void;
  onHelp: () => void;
  onOpen: (file: File) => void;
  onClose: () => void;
}) {
  const { shown, find, printing } = props;
  const view = shown?.view;
  const state = view?.state();
  const showPanel = useShowPanel(shown !== null);
  const zooms = (['width', 'page', 'actual'] as const)
    .filter((to) => (state?.pages ?? 0) > 0 || to === 'actual')
    .map((to) => ({ label: i18n.t(`reader.zoomTo.${to}`), run: () => view?.zoom(to) }));
  return (
    <header class="rbar" data-region="">
      <div class="row grow at-start">
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('reader.outline')}
          title={i18n.t('reader.outline')}
          aria-pressed={props.outline}
          onClick={props.onOutline}
        >
          <Icon of={PanelLeft} />
        </button>
        <h1 class="t">
          <Brand />
          <span title={props.file.name}>{props.file.name}</span>
        </h1>
      </div>
      {view && state && state.pages > 0 && <PageField state={state} onGo={view.goTo} />}
      {view && state && (
        <div class="row tight zoom">
          <IconButton icon={Minus} label={i18n.t('reader.zoomOut')} onClick={() => view.zoom('out')} />
          <Menu label={i18n.t('reader.zoom', [String(state.zoom)])} class="zoom-now num" face={`${state.zoom}%`}>
            {(close) => <MenuItems items={zooms} close={close} />}
          </Menu>
          <IconButton icon={Plus} label={i18n.t('reader.zoomIn')} onClick={() => view.zoom('in')} />
        </div>
      )}
      <div class="row grow at-end">
        <FindBox find={find} />
        {view?.rotate && <IconButton icon={RotateCw} label={i18n.t('reader.turn')} onClick={view.rotate} />}
        <IconButton
          icon={Printer}
          label={i18n.t('reader.print')}
          off={printing.page !== null}
          onClick={printing.start}
        />
        <IconButton icon={Highlighter} label={i18n.t('reader.tags')} onClick={showPanel} />
        <MoreMenu
          onArea={view?.pages && shown?.session.opened ? () => view.pages?.draw(view.state().page) : null}
          onHelp={props.onHelp}
          onOpen={props.onOpen}
          onClose={props.onClose}
        />
      </div>
    </header>
  );
}

/** Opens the panel beside the reader. The window is known before the press: the browser wants it at once. */
function useShowPanel(isReadable: boolean): () => void {
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    if (isReadable) void currentTab().then((tab) => setWindowId(tab?.windowId ?? null));
  }, [isReadable]);
  return () => {
    if (windowId !== null) void openPanel(windowId);
  };
}
