import { browser } from 'wxt/browser';
import type { Result } from '../model/result.ts';
import { done, problem } from '../model/result.ts';

type FirefoxSidebar = { sidebarAction: { open(): Promise<void> } };

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Call it first thing in the handler of a click
 * or key, before any `await`: both browsers open it only for a gesture. `refused` when the browser did not.
 */
export async function openPanel(windowId: number): Promise<Result<null>> {
  try {
    await (import.meta.env.BROWSER === 'firefox'
      ? (browser as unknown as FirefoxSidebar).sidebarAction.open()
      : browser.sidePanel.open({ windowId }));
    return done(null);
  } catch (error) {
    return problem('refused', String(error));
  }
}

/**
 * Opens the panel from the popup, which Chromium closes as the panel opens: what must be done before, such as storing
 * where the panel should go, is waited for there. Chromium allows that for some seconds after the gesture; Firefox does
 * not, and keeps its popup. Call it as openPanel; `before` must be a matter of milliseconds.
 */
export function openPanelFromPopup(windowId: number, before: Promise<unknown>): Promise<Result<null>> {
  if (import.meta.env.BROWSER === 'firefox') {
    const opening = openPanel(windowId);
    return before.then(() => opening);
  }
  return before.then(() => openPanel(windowId));
}
