import { openPanel } from '../../core/platform/openPanel.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';
import { pushToPage } from '../../core/platform/pushToPage.ts';
import { tagTab } from '../../core/platform/tagPage.ts';

type Tab = { id?: number; windowId?: number };

/** A browser command (keys a person can change). The panel is opened before anything is awaited: it needs the gesture. */
export function onCommand(command: string, tab?: Tab): void {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  if (command === 'tag-selection') {
    void tagSelection(tab.id);
    return;
  }
  void openPanel(tab.windowId);
  const { windowId } = tab;
  if (command === 'choose-passage') void sendPanelOrder({ type: 'panel:go', windowId, view: 'passages' });
  void tagTab(tab.id);
}

/** Opens the picker on what is selected; brings in the page script where it is not there yet (in the reader it always is). */
export async function tagSelection(tabId: number): Promise<void> {
  const open = () => pushToPage(tabId, { type: 'picker:open' });
  if (await open()) return;
  const tagged = await tagTab(tabId);
  if (tagged.ok) await open();
}
