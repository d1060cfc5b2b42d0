import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetPage } from '../../core/platform/openPages.ts';
import { onSettingsChange } from '../../core/platform/settings.ts';
import { followSiteAccess } from '../../core/platform/siteAccess.ts';
import { emptyBin } from '../../core/store/bin.ts';
import { onCommand } from './commands.ts';
import { addContextMenu, onContextMenu } from './contextMenu.ts';
import { lookUpFromAddressBar } from './lookUp.ts';
import { onMessage } from './onMessage.ts';
import { pushDocuments } from './pushDocuments.ts';

/** Every listener is registered at once: the background is ended when idle and started again by the next event. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener(onMessage);
    browser.runtime.onInstalled.addListener(() => void addContextMenu());
    browser.contextMenus.onClicked.addListener(onContextMenu);
    browser.commands.onCommand.addListener(onCommand);
    browser.tabs.onRemoved.addListener((tabId) => void forgetPage(tabId));
    lookUpFromAddressBar();
    followSiteAccess();
    onSettingsChange(() => void pushDocuments());
    // What has lain in the bin for 30 days is dropped whenever the background starts, at the latest with the browser.
    browser.runtime.onStartup.addListener(() => undefined);
    void emptyBin(Date.now()).catch(() => undefined);
  },
});
