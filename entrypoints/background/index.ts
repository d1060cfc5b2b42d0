import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetPage } from '../../core/platform/openPages.ts';
import { onSettingsChange } from '../../core/platform/settings.ts';
import { followSiteAccess } from '../../core/platform/siteAccess.ts';
import { cleanUp } from './cleanUp.ts';
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
    browser.runtime.onInstalled.addListener(() => {
      void addContextMenu();
      void cleanUp();
    });
    browser.runtime.onStartup.addListener(() => void cleanUp());
    browser.contextMenus.onClicked.addListener(onContextMenu);
    browser.commands.onCommand.addListener(onCommand);
    browser.tabs.onRemoved.addListener((tabId) => void forgetPage(tabId));
    lookUpFromAddressBar();
    followSiteAccess();
    onSettingsChange(() => void pushDocuments());
  },
});
