import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPanel } from '../../core/platform/openPanel.ts';
import { tagSelection } from './commands.ts';

const ID = 'tag-selection';

/** Adds the entry that a selection's context menu shows. */
export async function addContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ID, title: i18n.t('commands.tagSelection'), contexts: ['selection'] });
}

/** The entry was chosen: the panel opens beside the page, and the picker at the selection. */
export function onContextMenu(info: { menuItemId: string | number }, tab?: { id?: number; windowId?: number }): void {
  if (info.menuItemId !== ID || tab?.id === undefined || tab.windowId === undefined) return;
  void openPanel(tab.windowId);
  void tagSelection(tab.id);
}
